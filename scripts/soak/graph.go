package main

import (
	"fmt"
	"strings"
)

// The graph's measures in pixels: one band for each column, one below the other.
const (
	graphWidth, bandHeight = 900, 110
	leftEdge, rightEdge    = 190, 20
	bandInset              = 22
)

// graph draws the samples as an SVG: a band for each column, from zero up to its greatest
// value, over the hours of the day.
func graph(samples []sample) string {
	var b strings.Builder
	height := bandHeight*len(columns) + 40
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="Liberation Sans, Arial, sans-serif" font-size="13">`+"\n", graphWidth, height)
	fmt.Fprintf(&b, `<title>What Convenor needs in the course of a day</title><rect width="%d" height="%d" fill="#ffffff"/>`+"\n", graphWidth, height)
	last := max(1, samples[len(samples)-1].minute)
	across := func(minute int) float64 {
		return leftEdge + float64(minute)*float64(graphWidth-leftEdge-rightEdge)/float64(last)
	}
	for i, c := range columns {
		top := float64(i*bandHeight + bandInset)
		bottom := float64((i + 1) * bandHeight)
		most := int64(1)
		for _, s := range samples {
			most = max(most, c.of(s))
		}
		fmt.Fprintf(&b, `<line x1="%d" y1="%.0f" x2="%d" y2="%.0f" stroke="#b0b8c0"/>`+"\n", leftEdge, bottom, graphWidth-rightEdge, bottom)
		fmt.Fprintf(&b, `<text x="12" y="%.0f" fill="#1d2733">%s</text><text x="12" y="%.0f" fill="#5a6672">at most %s</text>`+"\n", top+30, c.name, top+50, c.words(most))
		var points []string
		for _, s := range samples {
			points = append(points, fmt.Sprintf("%.1f,%.1f", across(s.minute), bottom-(bottom-top)*float64(c.of(s))/float64(most)))
		}
		fmt.Fprintf(&b, `<polyline points="%s" fill="none" stroke="#0b5c8a" stroke-width="1.5"/>`+"\n", strings.Join(points, " "))
	}
	for minute := 0; minute <= last+1; minute += 60 {
		fmt.Fprintf(&b, `<text x="%.0f" y="%d" fill="#5a6672" text-anchor="middle">%d h</text>`+"\n", across(min(minute, last)), height-14, minute/60)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// words gives a value as it is read.
func (c column) words(v int64) string {
	if c.bytes {
		return fmt.Sprintf("%.1f MB", float64(v)/1e6)
	}
	return fmt.Sprint(v)
}
