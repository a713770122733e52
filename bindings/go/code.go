package factory

// #include "bridge.h"
import "C"

import (
	"fmt"
	"strings"
)

// Code is the kind of a failure. It is an error itself, so that [errors.Is] finds it:
//
//	errors.Is(err, factory.ErrForbidden)
//
// Numbers never change. Later versions of the library may give codes that are not listed here.
type Code int32

// String gives the name that the code has in C, for instance "FACTORY_ERR_TIMEOUT", and for a code that this version of
// the library does not know its number.
func (c Code) String() string {
	name := viewText(C.factory_status_name(C.factory_status(c)))
	if strings.HasSuffix(name, "?") {
		return fmt.Sprintf("%s (%d)", name, int32(c))
	}
	return name
}

// Error is String.
func (c Code) Error() string {
	return c.String()
}
