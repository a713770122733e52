package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"time"
)

// Client calls the service; [NewClient] makes one, the zero value is of no use. Any number of goroutines may use one client at
// once; it shares its connections among them.
type Client struct {
	handle  *handle
	timeout time.Duration
	slots   chan struct{} // one element for each call in progress; nil without a limit
}

// NewClient makes a client. It opens no connection yet. What no option sets comes from the environment
// (FACTORY_API_KEY, FACTORY_BASE_URL, the proxy variables) and then from the defaults.
//
// Close the client when it is not needed any more.
func NewClient(options ...Option) (*Client, error) {
	if err := checkLibrary(); err != nil {
		return nil, err
	}
	settings := settings{timeout: DefaultTimeout}
	for _, option := range options {
		option(&settings)
	}
	if settings.maxConcurrentCalls < 0 {
		return nil, invalidArgument("WithMaxConcurrentCalls: the number is negative")
	}
	cClient, err := settings.newClient()
	if err != nil {
		return nil, err
	}
	client := &Client{handle: &handle{client: cClient}, timeout: settings.timeout}
	if settings.maxConcurrentCalls > 0 {
		client.slots = make(chan struct{}, settings.maxConcurrentCalls)
	}
	runtime.SetFinalizer(client, (*Client).Close) // a net for who forgets
	return client, nil
}

// Close ends the client. Calls in progress go on; later ones, and the next page of a walk, fail with [ErrClosed].
// Closing again does nothing. The error is always nil.
func (c *Client) Close() error {
	c.handle.close()
	return nil
}

// begin opens a call, which end closes. It waits while there are as many calls as the client may have.
func (c *Client) begin(ctx context.Context) (*C.factory_client, *Error) {
	if ctx.Err() != nil {
		return nil, ended(ctx)
	}
	if c.slots != nil {
		select {
		case c.slots <- struct{}{}:
		case <-ctx.Done():
			return nil, ended(ctx)
		}
	}
	client := c.handle.acquire()
	if client == nil {
		c.freeSlot()
		return nil, closed()
	}
	return client, nil
}

func (c *Client) end() {
	c.handle.release()
	c.freeSlot()
}

func (c *Client) freeSlot() {
	if c.slots != nil {
		<-c.slots
	}
}

// String tells the library's version and whether the client is closed; it holds no secret.
func (c *Client) String() string {
	state := "open"
	if c.handle.isClosed() {
		state = "closed"
	}
	return fmt.Sprintf("factory.Client(libfactory %s, %s)", viewText(C.factory_version()), state)
}

// GoString is String, so that no format prints addresses.
func (c *Client) GoString() string {
	return c.String()
}

// LogValue is String.
func (c *Client) LogValue() slog.Value {
	return slog.StringValue(c.String())
}

// checkLibrary finds a library that this package was not built for: of another ABI, or older than the header.
func checkLibrary() *Error {
	version := viewText(C.factory_version())
	if running := C.factory_abi_version(); running != C.FACTORY_ABI_VERSION {
		return &Error{Code: ErrInternal, Message: fmt.Sprintf(
			"the libfactory %s that was loaded has ABI %d, but this program was built for ABI %d: install the library it was built with, or build it again",
			version, uint32(running), C.FACTORY_ABI_VERSION)}
	}
	if versionNumber(version) < C.FACTORY_VERSION_NUMBER {
		return &Error{Code: ErrInternal, Message: fmt.Sprintf(
			"libfactory %s was loaded, which is older than the header this program was built with, of %s: install libfactory %[2]s or newer",
			version, C.FACTORY_VERSION)}
	}
	return nil
}

// versionNumber is what FACTORY_VERSION_NUMBER is to FACTORY_VERSION. A library before 0.2.0 has no
// factory_version_number: to call it would end the program in the loader, before anyone could say why.
func versionNumber(version string) int {
	var major, minor, patch int
	fmt.Sscanf(version, "%d.%d.%d", &major, &minor, &patch)
	return major*1000000 + minor*1000 + patch
}
