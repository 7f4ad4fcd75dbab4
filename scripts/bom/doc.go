// Command bom tells what Convenor is built of.
//
//	go run ./scripts/bom licences assets/licences/THIRD-PARTY-LICENCES.txt
//	go run ./scripts/bom sbom VERSION EPOCH FILE
//
// The first writes the licences of every module that any of our programs links, on any of
// the three systems, as they must be handed on with them; the program shows that file. The
// second writes a software bill of materials in CycloneDX 1.5 JSON. Both are the same bytes
// for the same modules.
package main
