package factory

// #include "bridge.h"
import "C"

import "sync"

// handle counts who uses a C client, so that it is freed when it is closed and the last call has ended.
type handle struct {
	mutex  sync.Mutex
	client *C.factory_client
	calls  int
	closed bool
}

// acquire gives the client for one call, or nil when it is closed.
func (h *handle) acquire() *C.factory_client {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.closed {
		return nil
	}
	h.calls++
	return h.client
}

func (h *handle) release() {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.calls--
	h.freeUnused()
}

func (h *handle) close() {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.closed = true
	h.freeUnused()
}

func (h *handle) freeUnused() {
	if h.closed && h.calls == 0 {
		C.factory_client_free(h.client)
		h.client = nil
	}
}

func (h *handle) isClosed() bool {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.closed
}
