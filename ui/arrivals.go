package ui

import (
	"convenor/ui/look"
)

// follow takes the files that other starts of the program were to open, until there are
// no more.
func (i *importing) follow(arrivals <-chan []string) {
	for paths := range arrivals {
		i.shell.work.deliver(func() { i.arrive(paths) })
	}
}

// arrive brings the window to the front and takes files in, one after the other. While
// something else is asked they wait.
func (i *importing) arrive(paths []string) {
	dialogs := i.shell.dialogs
	dialogs.onFree = i.next
	dialogs.window.Show()
	dialogs.window.RequestFocus()
	i.queue = append(i.queue, paths...)
	if dialogs.showing() && len(paths) > 0 {
		i.shell.frame.status.say("Taken up when this is answered: "+plural(len(i.queue), "file")+".", look.Plain)
		return
	}
	i.next()
}
