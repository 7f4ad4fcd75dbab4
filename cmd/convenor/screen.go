//go:build !ci

package main

import (
	"errors"
	"fmt"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// probeScreen tries whether a window can be opened and drawn in, as Fyne will: with OpenGL
// 2.1. Fyne itself, where it cannot, waits for ever without a window, or panics. It must be
// called on the main goroutine. GLFW stays begun for Fyne, which then finds it so: a display
// server that its last program leaves may begin anew, and refuse the next for that moment.
func probeScreen() (err error) {
	defer func() { // without a display, GLFW's binding panics in some calls
		if r := recover(); r != nil {
			err = fmt.Errorf("open a window: %v", r)
		}
	}()
	if err := glfw.Init(); err != nil {
		return fmt.Errorf("find a screen: %w", err)
	}
	defer func() {
		if err != nil {
			glfw.Terminate()
			return
		}
		glfw.DefaultWindowHints()
	}()
	glfw.WindowHint(glfw.Visible, glfw.False)
	glfw.WindowHint(glfw.ContextVersionMajor, 2)
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
	w, err := glfw.CreateWindow(64, 64, "Convenor", nil, nil)
	if err != nil {
		return fmt.Errorf("open a window: %w", err)
	}
	if w == nil {
		return errors.New("open a window: none was given")
	}
	w.Destroy()
	return nil
}
