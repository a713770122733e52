// # Linking
//
// The library is in this module, for the platforms that its README names. A program needs a C compiler to be built and
// nothing of libfactory to run.
package factory

// #cgo CFLAGS: -I${SRCDIR} -DFACTORY_STATIC
import "C"
