// Package assets holds the bytes that are built into the programs: the icon, the
// reference registers and the sample council. It reads none of them and imports
// nothing of ours; cmd hands its bytes to whoever understands them.
package assets
