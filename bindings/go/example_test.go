package factory_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"slices"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// The examples run against the emulator: FACTORY_API_KEY and FACTORY_BASE_URL are in the environment.

func ExampleClient_ListSessions() {
	client, err := factory.NewClient()
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	page, err := client.ListSessions(context.Background(), &factory.ListSessionsParams{Limit: 3})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(page.Sessions), "sessions, more:", page.HasMore)
	for _, session := range page.Sessions {
		log.Println(session.Title, session.Status, session.UpdatedAt(), session.Settings.Model)
	}
	// Output: 3 sessions, more: true
}

func ExampleClient_Sessions() {
	client, err := factory.NewClient()
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	byStatus, count := map[factory.SessionStatus]int{}, 0
	for session, err := range client.Sessions(context.Background(), &factory.ListSessionsParams{Limit: 100}) {
		if err != nil {
			log.Fatal(err)
		}
		byStatus[session.Status]++
		count++
	}
	fmt.Println(count, "sessions, some of them running:", byStatus[factory.SessionStatusRunning] > 0)
	// Output: 250 sessions, some of them running: true
}

// A question, and what became of it: the transcript, oldest first.
func ExampleClient_PostMessage() {
	client, err := factory.NewClient()
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	ctx := context.Background()

	session, err := client.CreateSession(ctx, &factory.CreateSessionParams{ComputerID: "cmp-borealis"})
	if err != nil {
		log.Fatal(err)
	}
	defer client.DeleteSession(ctx, session.SessionID, nil)
	posted, err := client.PostMessage(ctx, session.SessionID, &factory.PostMessageParams{Text: "Why is the test flaky?"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(posted.Status)
	transcript, err := client.GetMessages(ctx, session.SessionID, &factory.GetMessagesParams{Limit: 100})
	if err != nil {
		log.Fatal(err)
	}
	for _, message := range slices.Backward(transcript.Messages) {
		if message.Role == factory.MessageRoleUser {
			fmt.Println(message.Text())
		}
	}
	// Output:
	// pending
	// Why is the test flaky?
}

func ExampleClient_Run() {
	client, err := factory.NewClient()
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	ctx := context.Background()

	result, err := client.Run(ctx, &factory.RunOptions{
		Message:            factory.PostMessageParams{Text: "Why is the test flaky?"},
		Timeout:            10 * time.Minute,
		InterruptOnTimeout: true,
		OnEvent:            func(event *factory.Event) { log.Println(event.Kind, len(event.Messages)) },
	})
	if err != nil {
		log.Fatalf("%v; the session is %q", err, result.SessionID)
	}
	defer client.DeleteSession(ctx, result.SessionID, nil)
	fmt.Println(result.End)
	fmt.Println(result.Text())
	// Output:
	// finished
	// Done. All tests pass, and the page looks as it should.
	//
	// You asked:
	//
	// Why is the test flaky?
}

// What an agent did, block by block.
func ExampleContentBlock() {
	message := factory.Message{Content: []factory.ContentBlock{
		{Text: &factory.TextBlock{Text: "I look into it."}},
		{ToolUse: &factory.ToolUseBlock{ID: "1", Name: "grep", Input: json.RawMessage(`{"pattern":"flaky"}`)}},
		{Kind: "hologram", JSON: json.RawMessage(`{"type":"hologram"}`)},
	}}
	for _, block := range message.Content {
		switch {
		case block.Text != nil:
			fmt.Println(block.Text.Text)
		case block.ToolUse != nil:
			fmt.Printf("uses %s %s\n", block.ToolUse.Name, block.ToolUse.Input)
		case block.JSON != nil:
			fmt.Println("something new:", block.Kind)
		}
	}
	// Output:
	// I look into it.
	// uses grep {"pattern":"flaky"}
	// something new: hologram
}

// What has no method of its own.
func ExampleClient_Request() {
	client, err := factory.NewClient()
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	status, answer, err := client.Request(context.Background(), "GET", "/api/v0/computers/name/atlas", nil)
	if err != nil {
		log.Fatal(err)
	}
	var computer struct{ Name string }
	if err := json.Unmarshal(answer, &computer); err != nil {
		log.Fatal(err)
	}
	fmt.Println(status, computer.Name)
	// Output: 200 atlas
}

// A walk that is kept by its cursor, for instance over a restart of the program.
func ExampleClient_Pages() {
	client, err := factory.NewClient()
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	var saved string
	for page, err := range client.Pages(context.Background(), &factory.ListSessionsParams{Limit: 100}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(len(page.Sessions), "sessions")
		saved = page.NextCursor
		break
	}
	for page, err := range client.Pages(context.Background(), &factory.ListSessionsParams{Limit: 100, Cursor: saved}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(len(page.Sessions), "more")
	}
	// Output:
	// 100 sessions
	// 100 more
	// 50 more
}

func ExampleError() {
	client, err := factory.NewClient(factory.WithAPIKey("fk-limited-long"))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	_, err = client.ListSessions(context.Background(), nil)
	var failure *factory.Error
	switch {
	case errors.Is(err, factory.ErrUnauthorized):
		fmt.Println("the key is not valid")
	case errors.Is(err, factory.ErrRateLimited) && errors.As(err, &failure):
		fmt.Println("try again in", failure.RetryAfter)
	}
	// Output: try again in 1h0m0s
}

func ExampleClient_ListSessions_deadline() {
	client, err := factory.NewClient(factory.WithAPIKey("fk-slow"))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	_, err = client.ListSessions(ctx, nil)
	fmt.Println(errors.Is(err, context.DeadlineExceeded), errors.Is(err, factory.ErrTimeout))
	// Output: true true
}

// Members that the service added after this package was made are in the session's own JSON.
func ExampleSession_RawJSON() {
	var session factory.Session
	if err := json.Unmarshal([]byte(`{"sessionId":"1","status":"idle","mood":3}`), &session); err != nil {
		log.Fatal(err)
	}
	var more struct{ Mood int }
	if err := json.Unmarshal(session.RawJSON(), &more); err != nil {
		log.Fatal(err)
	}
	fmt.Println(session.Status, more.Mood)
	// Output: idle 3
}

func ExampleEntries() {
	session := factory.Session{}
	if usage, ok := session.Settings.ChildInclusiveTokenUsageBySessionID.Get("a-child"); ok {
		fmt.Println(usage.InputTokens)
	}
	tag := factory.Tag{Name: "release", Metadata: factory.Entries[string]{{Key: "branch", Value: "main"}}}
	for _, entry := range tag.Metadata {
		fmt.Println(entry.Key, entry.Value)
	}
	// Output: branch main
}
