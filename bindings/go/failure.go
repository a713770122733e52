package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"encoding/json"
	"time"
	"unsafe"
)

// takeError makes a Go value of a failure and releases the C one.
func takeError(ctx context.Context, status C.factory_status, failure *C.factory_error) *Error {
	defer C.factory_error_free(failure)
	return readError(ctx, status, failure)
}

// readError makes a Go value of a failure that belongs to the library.
func readError(ctx context.Context, status C.factory_status, failure *C.factory_error) *Error {
	from := C.factory_go_read_error(failure)
	err := &Error{
		Code:           Code(status),
		Message:        copyText(from.message),
		HTTPStatus:     int(from.http_status),
		Title:          copyText(from.title),
		Detail:         copyText(from.detail),
		Body:           copyText(from.body),
		RequestID:      copyText(from.request_id),
		Attempts:       int(from.attempts),
		OutcomeUnknown: bool(from.outcome_unknown),
	}
	if from.metadata.ptr != nil {
		err.Metadata = json.RawMessage(copyText(from.metadata))
	}
	if from.retry_after_ms >= 0 {
		err.RetryAfter, err.HasRetryAfter = milliseconds(int64(from.retry_after_ms)), true
	}
	err.blame(ctx)
	return err
}

// milliseconds gives the longest duration there is for what would be longer.
func milliseconds(ms int64) time.Duration {
	const longest = 1<<63 - 1
	if ms > longest/int64(time.Millisecond) {
		return longest
	}
	return time.Duration(ms) * time.Millisecond
}

func copyText(text C.factory_str) string {
	return C.GoStringN(text.ptr, C.int(text.len))
}

// viewText is for texts of the library that live as long as the program.
func viewText(text C.factory_str) string {
	return unsafe.String((*byte)(unsafe.Pointer(text.ptr)), int(text.len))
}
