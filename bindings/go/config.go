package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"math"
	"strings"
	"unsafe"
)

// newClient makes the C client that the settings describe.
func (s *settings) newClient() (*C.factory_client, *Error) {
	config := configuration{c: C.factory_config_new()}
	defer C.factory_config_free(config.c)
	s.apply(&config)
	if config.err != nil {
		return nil, config.err
	}
	made := C.factory_go_client(config.c)
	if made.status != C.FACTORY_OK {
		return nil, takeError(context.Background(), made.status, made.error)
	}
	return made.client, nil
}

// apply sets each setting; whether http:// is allowed goes first, since the base URL is judged by it.
func (s *settings) apply(config *configuration) {
	config.check("WithAllowHTTP", "no more", C.factory_config_set_allow_http(config.c, C.bool(s.allowHTTP)))
	config.text("WithAPIKey", "the key without \"Bearer\": printable ASCII without blanks", s.apiKey,
		func(key *C.char) C.factory_status { return C.factory_config_set_api_key(config.c, key) })
	config.text("WithBaseURL", "https://host[:port][/path] without user info, query or fragment, or eu; "+
		"http:// only for a loopback host, or together with WithAllowHTTP", s.baseURL,
		func(url *C.char) C.factory_status { return C.factory_config_set_base_url(config.c, url) })
	config.text("WithUserAgent", "printable ASCII, for instance my-tool/1.2", s.userAgent,
		func(userAgent *C.char) C.factory_status { return C.factory_config_set_user_agent(config.c, userAgent) })
	config.text("WithProxy", "http://[user:password@]host[:port] or https://...", s.proxy,
		func(url *C.char) C.factory_status { return C.factory_config_set_proxy(config.c, url) })
	config.text("WithCAFile", "the path of a PEM file", s.caFile,
		func(path *C.char) C.factory_status { return C.factory_config_set_ca_file(config.c, path) })

	config.check("WithTimeout", "1 ms to 24 h",
		C.factory_config_set_timeout_ms(config.c, C.uint64_t(roundUpToMs(s.timeout))))
	if s.connectTimeout != nil {
		config.check("WithConnectTimeout", "1 ms to 24 h",
			C.factory_config_set_connect_timeout_ms(config.c, C.uint64_t(roundUpToMs(*s.connectTimeout))))
	}
	if s.maxRetries != nil {
		config.check("WithMaxRetries", "0 to 10",
			C.factory_config_set_max_retries(config.c, C.uint32_t(min(uint64(*s.maxRetries), math.MaxUint32))))
	}
	if s.maxResponseBytes != nil {
		config.check("WithMaxResponseBytes", "1 to 1073741824",
			C.factory_config_set_max_response_bytes(config.c, C.uint64_t(*s.maxResponseBytes)))
	}
}

// configuration is a C configuration and the first thing that was wrong with it.
//
// A refused setting is told in the words of its option, because the library keeps its own words beside the thread, which
// is no place for a goroutine to look.
type configuration struct {
	c   *C.factory_config
	err *Error
}

func (config *configuration) check(option, want string, status C.factory_status) {
	if config.err == nil && status != C.FACTORY_OK {
		config.err = &Error{Code: Code(status), Message: option + " was given what cannot be used; it takes " + want}
	}
}

func (config *configuration) text(option, want string, text *string, set func(*C.char) C.factory_status) {
	if text == nil {
		return
	}
	if strings.IndexByte(*text, 0) >= 0 {
		config.check(option, want, C.FACTORY_ERR_INVALID_ARGUMENT)
		return
	}
	terminated := append([]byte(*text), 0)
	config.check(option, want, set((*C.char)(unsafe.Pointer(&terminated[0]))))
	clear(terminated) // it may be the key
}
