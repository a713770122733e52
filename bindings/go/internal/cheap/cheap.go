//go:build linux && !musl

// Package cheap shows the C heap to the tests of package factory, which cannot use cgo themselves. glibc can count it, musl
// cannot (tag musl).
package cheap

// #include <malloc.h>
import "C"

// InUse counts the bytes that C code has allocated and not freed, in all arenas.
func InUse() int64 {
	info := C.mallinfo2()
	return int64(info.uordblks + info.hblkhd)
}
