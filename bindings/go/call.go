package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"
	"unsafe"
)

// request is how a call is made, and the first thing that was wrong with what it was given. What it gives to C is memory of
// Go, which the call copies.
type request struct {
	client      *Client
	timeout     time.Duration
	discardJSON bool
	err         *Error
}

func (c *Client) newRequest(timeout time.Duration, discardJSON bool) *request {
	r := &request{client: c, timeout: timeout, discardJSON: discardJSON}
	if timeout < 0 {
		r.refuse(invalidArgument(fmt.Sprintf("Timeout is %v; give a positive one, or 0 for the client's", timeout)))
	}
	if timeout == 0 {
		r.timeout = c.timeout
	}
	return r
}

func (r *request) refuse(err *Error) {
	if r.err == nil {
		r.err = err
	}
}

// path gives a part of a path, which may not be empty: the library says so.
func (r *request) path(name, text string) *C.char {
	terminated, err := terminate(name, text)
	r.refuse(err)
	return terminated
}

// text gives nil, which is not sent, for an empty text.
func (r *request) text(name, text string) *C.char {
	if text == "" {
		return nil
	}
	return r.path(name, text)
}

func (r *request) truth(name string, set bool) *C.char {
	if !set {
		return nil
	}
	return r.path(name, "true")
}

func (r *request) count(name string, count int) C.uint32_t {
	if count < 0 || count > math.MaxUint32 {
		r.refuse(invalidArgument(fmt.Sprintf("%s is %d; give 1 to 100, or 0 for the service's choice", name, count)))
	}
	return C.uint32_t(count)
}

// encode gives the body that params describe, or nil for none.
func encode[P any](params *P) (*C.char, *Error) {
	if params == nil {
		return nil, nil
	}
	body, err := json.Marshal(params)
	if err != nil {
		return nil, invalidArgument(fmt.Sprintf("the params are no JSON: %v", err))
	}
	body = append(body, 0) // JSON has none within
	return (*C.char)(unsafe.Pointer(&body[0])), nil
}

func orZero[P any](params *P) *P {
	if params == nil {
		return new(P)
	}
	return params
}

// within gives the options of a call that may take its timeout, or until the context's deadline when that comes first.
func (r *request) within(ctx context.Context, token *C.factory_cancel) C.factory_call_options {
	timeout := r.timeout
	if deadline, ok := ctx.Deadline(); ok {
		timeout = max(min(timeout, time.Until(deadline)), 1)
	}
	return C.factory_call_options{
		timeout_ms:   C.uint64_t(roundUpToMs(timeout)),
		cancel:       token,
		discard_json: C.bool(r.discardJSON),
	}
}

// caller makes a call in C.
type caller func(*C.factory_client, C.factory_call_options) C.factory_go_answer

// answered makes a call, and Go values of its answer.
func answered[P any](ctx context.Context, r *request, made func(*memory) P, call caller) (P, error) {
	answer, err := r.send(ctx, call)
	if err != nil {
		var none P
		return none, err
	}
	answered, _ := take(&answer, r.discardJSON, made)
	return answered, nil
}

// done makes a call whose answer has nothing.
func done(ctx context.Context, r *request, call caller) error {
	if _, err := r.send(ctx, call); err != nil {
		return err
	}
	return nil
}

func (r *request) send(ctx context.Context, call caller) (answer C.factory_go_answer, err *Error) {
	if r.err != nil {
		return answer, r.err
	}
	client, err := r.client.begin(ctx)
	if err != nil {
		return answer, err
	}
	defer r.client.end()
	token, release := watch(ctx)
	defer release()
	answer = call(client, r.within(ctx, token))
	if answer.status != C.FACTORY_OK {
		return answer, takeError(ctx, answer.status, answer.error)
	}
	return answer, nil
}

// Request asks for anything below the base URL: operations that this package has no call for. Deadline, retries, errors and
// the key are as everywhere; GET, PUT and DELETE may be repeated, POST and PATCH are never done twice.
//
// The path stands behind the base URL, with its query, for instance "/api/v0/sessions?limit=1"; it is percent-encoded
// already, and has no segment "." or "..". The body is JSON, sent as it is; nil sends none, the only choice with GET and
// DELETE. The answer is the status of a success, 200 to 206, and its JSON, nil where it has none.
//
// Since 0.2.0.
func (c *Client) Request(ctx context.Context, method, path string, body []byte) (int, json.RawMessage, error) {
	r := c.newRequest(0, false)
	cMethod, cPath, cBody := r.path("method", method), r.path("path", path), r.text("body", string(body))
	var raw C.factory_go_raw
	err := done(ctx, r, func(client *C.factory_client, options C.factory_call_options) C.factory_go_answer {
		raw = C.factory_go_request(client, cMethod, cPath, cBody, options)
		return C.factory_go_answer{status: raw.status, error: raw.error}
	})
	if err != nil {
		return 0, nil, err
	}
	defer C.factory_string_free(raw.json.ptr)
	var answer json.RawMessage
	if raw.json.ptr != nil {
		answer = C.GoBytes(unsafe.Pointer(raw.json.ptr), C.int(raw.json.len))
	}
	return int(raw.http_status), answer, nil
}

// roundUpToMs never makes zero of a time above zero: zero means something else in C.
func roundUpToMs(duration time.Duration) uint64 {
	ms := duration / time.Millisecond
	if duration%time.Millisecond > 0 {
		ms++
	}
	return uint64(max(ms, 0))
}

// terminate copies a text into memory of Go that ends in NUL, for a call that copies it.
func terminate(name, text string) (*C.char, *Error) {
	if strings.IndexByte(text, 0) >= 0 {
		return nil, invalidArgument(name + " has a NUL character")
	}
	terminated := append([]byte(text), 0)
	return (*C.char)(unsafe.Pointer(&terminated[0])), nil
}
