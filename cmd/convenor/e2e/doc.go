// Package e2e tries the programs as a person does: the real window on a display without
// a screen, driven by mouse and keys, and what it wrote read by other people's programs.
// It has tests only, built with the tag e2e, for they need Xvfb, xdotool, khal and libical.
package e2e
