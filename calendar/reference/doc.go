// Package reference turns bytes into nouns: the embedded registers of English
// councils, systems, footprints and bank holidays (Read), and the register file in
// which a council keeps its own (ReadRegister, WriteRegister, Merge). It opens no
// file itself and keeps nothing.
package reference
