// Package factory is a client of Factory's service: agent sessions, their messages, and the computers that they run on. It is
// the Go package of libfactory, a shared library over the REST API.
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
// Each operation of the service is a method of [Client]: what stands in its path are arguments, everything else is in params,
// of which nil is as good as the zero value. Lists that come in pages are iterators, too: [Client.Sessions],
// [Client.Messages]. [Client.Request] asks for what has no method.
//
//	session, err := client.CreateSession(ctx, &factory.CreateSessionParams{ComputerID: computer})
//	...
//	_, err = client.PostMessage(ctx, session.SessionID, &factory.PostMessageParams{Text: "Why is the test flaky?"})
//	...
//	for message, err := range client.Messages(ctx, session.SessionID, nil) { // newest first
//		...
//		fmt.Println(message.Role, message.Text())
//	}
//
// [Client.Run] does all of that: it opens a session, posts, waits until the session has finished, and gives the answer.
// [Client.Follow] tells what happens in a session meanwhile, [Client.Watch] which sessions appear, change and finish.
//
//	result, err := client.Run(ctx, &factory.RunOptions{Message: factory.PostMessageParams{Text: "Why is the test flaky?"}})
//	...
//	fmt.Println(result.Text())
//
// # Optional members
//
// A member that the service may leave out is a plain value with a bool beside it: Title and HasTitle. Read the value
// where its zero value will do, which is nearly everywhere, and the bool where absent and empty differ; there is no
// pointer to check and none to trip over, at any depth: session.Settings.TokenUsage.InputTokens is 0 when there are no
// settings. A list is nil when it is absent, and empty when it is empty. Enumerations are open: a text that this
// package does not know is one more value of its string type.
//
// The same holds for what is sent. A member of params that is empty, zero or nil is not sent, for the service refuses what
// it does not know; the bool beside a number or a bool has it sent even so, and a list that is empty and not nil is sent as
// empty.
//
// What is one of several kinds, as the [ContentBlock] of a message, has a Kind and a pointer for each kind, of which one is
// not nil. One of a kind that this package does not know is there whole, as JSON.
//
// Where the service sends an optional member whose value is not of its type, the member counts as absent, and the answer's
// [Drift] tells; Drift and RawJSON are methods of pages and of what comes by itself.
//
// # JSON
//
// Every type is JSON as the service writes it, by [json.Marshal], and back by [json.Unmarshal], which takes no member of
// another type. The members of an object are those of the contract; only RawJSON has the others.
//
// # Writes
//
// The service cannot tell a repeated call from a new one. So what may not be done twice is sent again only where it did not
// arrive; and where no answer came, [Error.OutcomeUnknown] tells that it may have been done.
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
// what [WithTimeout] sets; [Client.Run] and what tells events make many. A context that cannot end costs nothing.
//
// One [Client] serves any number of goroutines. A call in progress holds an operating system thread, as every cgo call
// does: a program that starts thousands at once should limit them with [WithMaxConcurrentCalls].
//
// # Memory
//
// What a call gives are plain Go values; nothing of C stays behind once it has returned. The strings of a page are parts of
// few strings, and its sessions or messages elements of one slice. So whoever keeps a few sessions of many pages for long
// should keep copies, which json.Unmarshal(session.RawJSON(), &kept) makes.
package factory
