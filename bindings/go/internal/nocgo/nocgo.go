//go:build !cgo

// Package nocgo does not compile. The factory package imports it where cgo is off, so that the compiler's one error says so,
// and not that a hundred names of C are undefined.
package nocgo

const _ int = "libfactory needs cgo: set CGO_ENABLED=1, and CC to a C compiler"
