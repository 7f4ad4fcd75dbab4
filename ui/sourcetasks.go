package ui

// sourceTasks are what can be done with sources beside reading a file.
type sourceTasks struct {
	adding     *adding
	refreshing *refreshing
	pasting    *pasting
	settling   *settling
}

func newSourceTasks(s *shell, home string) sourceTasks {
	return sourceTasks{adding: newAdding(s, home), refreshing: newRefreshing(s), pasting: newPasting(s), settling: newSettling(s)}
}
