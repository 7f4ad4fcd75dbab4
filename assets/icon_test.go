package assets

import (
	"bytes"
	"image/png"
	"testing"
)

func TestIconIsASmallSquarePicture(t *testing.T) {
	const most = 30_000 // bytes; it is carried in the program twice
	icon := Icon()
	if len(icon) > most {
		t.Errorf("icon has %d bytes, want at most %d", len(icon), most)
	}
	picture, err := png.DecodeConfig(bytes.NewReader(icon))
	if err != nil {
		t.Fatalf("read icon: %v", err)
	}
	if picture.Width != 256 || picture.Height != 256 {
		t.Errorf("icon is %d by %d, want 256 by 256", picture.Width, picture.Height)
	}
}

func TestIconIsACopy(t *testing.T) {
	Icon()[0] = 0
	if Icon()[0] == 0 {
		t.Error("a caller's change reached the embedded icon")
	}
}
