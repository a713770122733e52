package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"
	"unsafe"
)

// ListSessionsParams is what to list. The zero value, and nil, ask for the first page of all sessions.
type ListSessionsParams struct {
	// Limit is the number of sessions a page, 1 to 100; 0 lets the service choose (20).
	Limit int
	// Cursor is where to go on: [SessionPage.NextCursor] of the page before. Empty: from the start.
	Cursor string
	// ComputerID asks for the sessions of this computer only. Empty: of all.
	ComputerID string
	// Timeout is the deadline of each page in place of the client's; 0 takes the client's.
	Timeout time.Duration
	// DiscardJSON gives up RawJSON of the pages and their sessions, which then take less memory: for programs that keep
	// many. Everything else is the same.
	DiscardJSON bool
}

// request is the params as C takes them; the cancel token and the time that is left are those of a call.
type request struct {
	options C.factory_list_options
	timeout time.Duration
}

func (c *Client) newRequest(params *ListSessionsParams) (request, *Error) {
	if params == nil {
		return request{timeout: c.timeout}, nil
	}
	if params.Limit < 0 || params.Limit > math.MaxUint32 {
		return request{}, invalidArgument(fmt.Sprintf("Limit is %d; give 1 to 100, or 0 for the service's choice", params.Limit))
	}
	if params.Timeout < 0 {
		return request{}, invalidArgument(fmt.Sprintf("Timeout is %v; give a positive one, or 0 for the client's", params.Timeout))
	}
	cursor, err := optionalText("Cursor", params.Cursor)
	if err != nil {
		return request{}, err
	}
	computerID, err := optionalText("ComputerID", params.ComputerID)
	if err != nil {
		return request{}, err
	}
	timeout := params.Timeout
	if timeout == 0 {
		timeout = c.timeout
	}
	options := C.factory_list_options{
		limit:        C.uint32_t(params.Limit),
		cursor:       cursor,
		computer_id:  computerID,
		discard_json: C.bool(params.DiscardJSON),
	}
	return request{options, timeout}, nil
}

// within gives the options of a call that may take its timeout, or until the context's deadline when that comes first.
func (r *request) within(ctx context.Context, token *C.factory_cancel) C.factory_list_options {
	timeout := r.timeout
	if deadline, ok := ctx.Deadline(); ok {
		timeout = max(min(timeout, time.Until(deadline)), 1)
	}
	options := r.options
	options.timeout_ms = C.uint64_t(roundUpToMs(timeout))
	options.cancel = token
	return options
}

// roundUpToMs never makes zero of a time above zero: zero means something else in C.
func roundUpToMs(duration time.Duration) uint64 {
	ms := duration / time.Millisecond
	if duration%time.Millisecond > 0 {
		ms++
	}
	return uint64(max(ms, 0))
}

func optionalText(name, text string) (*C.char, *Error) {
	if text == "" {
		return nil, nil
	}
	return terminate(name, text)
}

// terminate copies a text into memory of Go that ends in NUL, for a call that copies it.
func terminate(name, text string) (*C.char, *Error) {
	if strings.IndexByte(text, 0) >= 0 {
		return nil, invalidArgument(name + " has a NUL character")
	}
	terminated := append([]byte(text), 0)
	return (*C.char)(unsafe.Pointer(&terminated[0])), nil
}
