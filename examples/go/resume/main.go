// Resume prints the identifiers of all sessions, so many pages a run: a file keeps the cursor at which the next run
// goes on.
package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func main() {
	pages := 0
	if len(os.Args) == 3 {
		pages, _ = strconv.Atoi(os.Args[2])
	}
	if pages <= 0 {
		fmt.Fprintln(os.Stderr, "usage: resume FILE PAGES")
		os.Exit(2)
	}
	if err := resume(context.Background(), os.Args[1], pages); err != nil {
		fmt.Fprintln(os.Stderr, "resume:", err)
		os.Exit(1)
	}
}

func resume(ctx context.Context, path string, pages int) error {
	cursor, err := load(path)
	if err != nil {
		return err
	}
	client, err := factory.NewClient()
	if err != nil {
		return err
	}
	defer client.Close()
	for page, err := range client.Pages(ctx, &factory.ListSessionsParams{Limit: 100, Cursor: cursor}) {
		if err != nil {
			return err
		}
		for _, session := range page.Sessions {
			fmt.Println(session.SessionID)
		}
		if err := save(path, page); err != nil {
			return err
		}
		if pages--; pages == 0 {
			break
		}
	}
	return nil
}

// load reads the cursor; it is empty when there is no file, which begins a new walk.
func load(path string) (string, error) {
	cursor, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err == nil && len(cursor) == 0 {
		err = fmt.Errorf("no cursor in %s: delete it to begin anew", path)
	}
	return string(cursor), err
}

// save is called when a page is behind us: it keeps the cursor of the next one, or forgets it at the end.
func save(path string, page *factory.SessionPage) error {
	if page.HasMore && page.NextCursor != "" {
		return os.WriteFile(path, []byte(page.NextCursor), 0o600) // opaque: it goes back as it came
	}
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
