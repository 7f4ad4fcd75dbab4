package main

import (
	"os/exec"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Of winuser.h.
const (
	boxYesNo    = 0x4
	boxQuestion = 0x20
	answerYes   = 6
)

// askWithoutWindow asks in a message box, which Windows itself draws.
func askWithoutWindow(text string) bool {
	box := windows.NewLazySystemDLL("user32.dll").NewProc("MessageBoxW")
	body, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return false
	}
	title, err := windows.UTF16PtrFromString("Convenor")
	if err != nil {
		return false
	}
	answer, _, _ := box.Call(0, uintptr(unsafe.Pointer(body)), uintptr(unsafe.Pointer(title)), boxYesNo|boxQuestion)
	return answer == answerYes
}

// openPage shows a page that we wrote in the browser.
func openPage(path string) error {
	return exec.Command("rundll32", "url.dll,FileProtocolHandler", path).Start()
}
