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

// What can go wrong.
const (
	// ErrInvalidArgument: an argument, or a value in the environment, cannot be used; nothing was sent.
	ErrInvalidArgument Code = C.FACTORY_ERR_INVALID_ARGUMENT
	// ErrDNS: the host name was not found, or could not be looked up.
	ErrDNS Code = C.FACTORY_ERR_DNS
	// ErrConnect: no connection came about.
	ErrConnect Code = C.FACTORY_ERR_CONNECT
	// ErrTLS: the certificate is not trusted, or the peer does not speak TLS.
	ErrTLS Code = C.FACTORY_ERR_TLS
	// ErrNetwork: the connection broke, or what came is not HTTP.
	ErrNetwork Code = C.FACTORY_ERR_NETWORK
	// ErrUnauthorized is 401: the key is not valid.
	ErrUnauthorized Code = C.FACTORY_ERR_UNAUTHORIZED
	// ErrForbidden is 403: the key may not do this, which is enabled for each organization, or a firewall refused it.
	ErrForbidden Code = C.FACTORY_ERR_FORBIDDEN
	// ErrNotFound is 404.
	ErrNotFound Code = C.FACTORY_ERR_NOT_FOUND
	// ErrRateLimited is 429: see [Error.RetryAfter].
	ErrRateLimited Code = C.FACTORY_ERR_RATE_LIMITED
	// ErrServer is 5xx: the service failed.
	ErrServer Code = C.FACTORY_ERR_SERVER
	// ErrHTTP is any other answer than 200, a redirect for instance.
	ErrHTTP Code = C.FACTORY_ERR_HTTP
	// ErrDecode: the answer is not a page of sessions; the message has the path of the member.
	ErrDecode Code = C.FACTORY_ERR_DECODE
	// ErrTooLarge: the answer is larger than [WithMaxResponseBytes] allows.
	ErrTooLarge Code = C.FACTORY_ERR_TOO_LARGE
	// ErrPagination: the walk cannot go on, because there is more, but no usable cursor or one seen before.
	ErrPagination Code = C.FACTORY_ERR_PAGINATION
	// ErrCancelled: the context was cancelled. The error is also [context.Canceled].
	ErrCancelled Code = C.FACTORY_ERR_CANCELLED
	// ErrTimeout: a deadline passed, that of the client or of the context. The error is also
	// [context.DeadlineExceeded].
	ErrTimeout Code = C.FACTORY_ERR_TIMEOUT
	// ErrInternal: a fault of the library; please report it.
	ErrInternal Code = C.FACTORY_ERR_INTERNAL
)

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
