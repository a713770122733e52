package factory

import "time"

// DefaultTimeout is the deadline of a call when neither [WithTimeout] nor the Timeout of its params sets another. The
// service can take as long when it is cold.
const DefaultTimeout = 60 * time.Second

// Option sets something for [NewClient].
type Option func(*settings)

// settings are what the options say; nil leaves a setting to the library.
type settings struct {
	apiKey             *string
	baseURL            *string
	userAgent          *string
	proxy              *string
	caFile             *string
	timeout            time.Duration
	connectTimeout     *time.Duration
	maxRetries         *int
	maxResponseBytes   *int64
	allowHTTP          bool
	maxConcurrentCalls int
}

// WithAPIKey sets the API key or token that every request carries, in place of FACTORY_API_KEY.
func WithAPIKey(key string) Option {
	return func(s *settings) { s.apiKey = &key }
}

// WithBaseURL sets where the service is, in place of FACTORY_BASE_URL. The default is https://api.factory.ai; for
// organizations in the EU the word "eu" stands for https://api.eu.factory.ai, here and in the variable (since 0.2.0). The
// scheme http is only for loopback hosts, unless [WithAllowHTTP] is given too.
func WithBaseURL(url string) Option {
	return func(s *settings) { s.baseURL = &url }
}

// WithAllowHTTP allows http:// to any host. The key then travels in clear text: for private test networks only.
func WithAllowHTTP() Option {
	return func(s *settings) { s.allowHTTP = true }
}

// WithTimeout sets the deadline of a call, everything included: name resolution, connect, TLS, retries and their waits,
// and the body. It is at least a millisecond and at most a day. A context can only shorten it; a call can have its own, the
// Timeout of its params. In a walk it holds for each page.
func WithTimeout(timeout time.Duration) Option {
	return func(s *settings) { s.timeout = timeout }
}

// WithConnectTimeout sets how long name resolution, connect and TLS handshake may take together, within the deadline of
// the call. The default is 10 s.
func WithConnectTimeout(timeout time.Duration) Option {
	return func(s *settings) { s.connectTimeout = &timeout }
}

// WithMaxRetries sets how often a call may be tried again, 0 to 10, after a fault that may pass: a connection fault
// before the answer began, a name that cannot be looked up now, 408, 429, 500 (once), 502 to 504, 520 to 524, 529. The
// default is 2, that is three attempts.
func WithMaxRetries(retries int) Option {
	return func(s *settings) { s.maxRetries = &retries }
}

// WithUserAgent sets the User-Agent header, for instance "my-tool/1.2".
func WithUserAgent(userAgent string) Option {
	return func(s *settings) { s.userAgent = &userAgent }
}

// WithProxy sets the proxy, http://[user:password@]host[:port] or https://..., in place of the one of the environment.
// Percent-encode what has a meaning in URLs in user and password. A service on this machine is reached without a proxy
// unless this sets one.
func WithProxy(url string) Option {
	return func(s *settings) { s.proxy = &url }
}

// WithoutProxy connects directly, whatever the environment says.
func WithoutProxy() Option {
	return WithProxy("")
}

// WithCAFile sets the certificate authorities to trust, in place of those of the system: a PEM file, read when the
// client is made.
func WithCAFile(path string) Option {
	return func(s *settings) { s.caFile = &path }
}

// WithMaxResponseBytes sets how large an answer may be after decompression, 1 to 1 GiB. The default is 64 MiB.
func WithMaxResponseBytes(bytes int64) Option {
	return func(s *settings) { s.maxResponseBytes = &bytes }
}

// WithMaxConcurrentCalls limits how many calls of the client are in progress at once, since each holds an operating
// system thread. Further ones wait, as long as their context allows. Zero, the default, is no limit.
func WithMaxConcurrentCalls(calls int) Option {
	return func(s *settings) { s.maxConcurrentCalls = calls }
}
