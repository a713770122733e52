// Run runs a prompt in a new session, tells what happens meanwhile, and prints the answer.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: run PROMPT")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "run:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, prompt string) error {
	client, err := factory.NewClient()
	if err != nil {
		return err
	}
	defer client.Close()
	result, err := client.Run(ctx, &factory.RunOptions{
		Message:            factory.PostMessageParams{Text: prompt},
		Timeout:            10 * time.Minute, // in all
		InterruptOnTimeout: true,
		OnEvent:            tell,
	})
	if result.End == factory.EndFinished {
		fmt.Println(result.Text())
	} else if result.SessionID != "" {
		fmt.Fprintln(os.Stderr, "run: no answer; the session is", result.SessionID)
	}
	return err
}

func tell(event *factory.Event) {
	if event.Kind == factory.EventStatus {
		fmt.Fprintln(os.Stderr, "run:", event.Session.Status)
	}
	for _, message := range event.Messages {
		for _, block := range message.Content {
			if block.ToolUse != nil {
				fmt.Fprintln(os.Stderr, "run: tool", block.ToolUse.Name)
			}
		}
	}
}
