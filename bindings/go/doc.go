// Package factory lists Factory agent sessions. It is the Go package of libfactory, a shared library over
// GET /api/v0/sessions.
//
//	client, err := factory.NewClient() // FACTORY_API_KEY is in the environment
//	if err != nil {
//		return err
//	}
//	defer client.Close()
//	for session, err := range client.Sessions(ctx, nil) {
//		if err != nil {
//			return err
//		}
//		fmt.Println(session.Title, session.Status, session.Settings.Model)
//	}
//
// # Optional members
//
// A member that the service may leave out is a plain value with a bool beside it: Title and HasTitle. Read the value
// where its zero value will do, which is nearly everywhere, and the bool where absent and empty differ; there is no
// pointer to check and none to trip over, at any depth: session.Settings.TokenUsage.InputTokens is 0 when there are no
// settings. A list is nil when it is absent, and empty when it is empty. Enumerations are open: a text that this
// package does not know is one more value of its string type.
//
// # Errors
//
// Every error of a call is an [*Error] with all that is known. Its kind is a [Code], which works with [errors.Is]:
//
//	if errors.Is(err, factory.ErrRateLimited) { ... }
//
// # Contexts, time and threads
//
// Cancelling the context, or its deadline, interrupts the call wherever it is, and the error is then also
// [context.Canceled] or [context.DeadlineExceeded]. Whatever the context says, a call ends after [DefaultTimeout], or
// what [WithTimeout] sets. A context that cannot end costs nothing.
//
// One [Client] serves any number of goroutines. A call in progress holds an operating system thread, as every cgo call
// does: a program that starts thousands at once should limit them with [WithMaxConcurrentCalls].
//
// # Memory
//
// Sessions are plain Go values; nothing of C stays behind once a call has returned. The strings of a page are parts of
// one string, and its sessions elements of one slice. So whoever keeps a few sessions of many pages for long should
// keep copies, which json.Unmarshal(session.RawJSON(), &kept) makes.
//
// # Linking
//
// The library is found by pkg-config, as "factory". The build tag factory_static links its archive instead, so that the
// program needs no libfactory at run time; it is for Linux and Windows.
package factory
