package factory

// #include "bridge.h"
import "C"

import "context"

// watch gives a token that is cancelled when the context ends, and a function to call when the token is not needed any
// more. A context that cannot end has no token, and costs nothing.
//
// Each call has a token of its own, so that a late cancel cannot hit the next call.
func watch(ctx context.Context) (token *C.factory_cancel, release func()) {
	if ctx.Done() == nil {
		return nil, func() {}
	}
	token = C.factory_cancel_new()
	cancelled := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		C.factory_cancel_cancel(token)
		close(cancelled)
	})
	return token, func() {
		if !stop() {
			<-cancelled
		}
		C.factory_cancel_free(token)
	}
}
