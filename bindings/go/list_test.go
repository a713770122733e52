package factory_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func TestListSessionsGivesThePageThatTheServiceSent(t *testing.T) {
	page, err := shared.client(t).ListSessions(context.Background(), &factory.ListSessionsParams{Limit: 7})
	if err != nil {
		t.Fatal(err)
	}
	raw := shared.do(t, "GET", "/api/v0/sessions?limit=7", nil)
	if !bytes.Equal(page.RawJSON(), raw) {
		t.Errorf("RawJSON is %s, but the service sent %s", page.RawJSON(), raw)
	}
	pagination := paginationOf(t, raw)
	if len(page.Sessions) != 7 || !page.HasMore || page.NextCursor != pagination["nextCursor"] {
		t.Errorf("the page has %d sessions, more: %v, cursor %q; the service sent %v",
			len(page.Sessions), page.HasMore, page.NextCursor, pagination)
	}
}

func TestEveryLeafIsWhatAnIndependentDecoderReads(t *testing.T) {
	known := membersOf(t, "/api/v0/sessions?limit=100")
	for _, arguments := range [][]string{
		{"--sessions", "2000", "--seed", "7"},
		{"--sessions", "2000", "--seed", "8", "--drift"},
	} {
		client := newEmulator(t, arguments...).client(t)
		compared := 0
		for page, err := range client.Pages(context.Background(), &factory.ListSessionsParams{Limit: 100}) {
			if err != nil {
				t.Fatal(err)
			}
			compare(t, known, page)
			compared += len(page.Sessions)
		}
		if compared != 2000 {
			t.Errorf("%d sessions were compared, not 2000", compared)
		}
	}
}

// What an emulator does not send by chance: escapes everywhere, nulls, empty texts, lists and objects, numbers at the
// limits, members out of order.
const oddPage = `{"pagination": {"nextCursor": null, "hasMore": false}, "sessions": [
{"updatedAt": -1, "createdAt": 9223372036854775807, "messageCount": -9223372036854775808, "status": "\u0071uantum",
 "sessionId": "", "title": "", "computerId": null, "completedAt": 0, "unknown": {"a": [1, "\"", null]},
 "sessionSettings": {
  "model": "\ud83d\ude00 \u0000 \"\\\/\b\f\n\r\t", "reasoningEffort": null, "interactionMode": "", "assistantActiveTimeMs": 1.5e-3,
  "tokenUsage": {"inputTokens": -0.5, "outputTokens": 1e21, "cacheCreationTokens": 0, "cacheReadTokens": 0.1, "thinkingTokens": 9007199254740993, "factoryCredits": 0},
  "childInclusiveTokenUsageBySessionId": {"": {"inputTokens": 1, "outputTokens": 2, "cacheCreationTokens": 3, "cacheReadTokens": 4, "thinkingTokens": 5}, "z": {"inputTokens": 1, "outputTokens": 2, "cacheCreationTokens": 3, "cacheReadTokens": 4, "thinkingTokens": 5}, "a\nb": {"inputTokens": 1, "outputTokens": 2, "cacheCreationTokens": 3, "cacheReadTokens": 4, "thinkingTokens": 5, "factoryCredits": null}},
  "tags": [{"name": "x", "metadata": {}}, {"metadata": {"k": "v", "": ""}, "name": "\u00fc"}, {"name": "y", "metadata": null}],
  "enabledToolIds": [], "disabledToolIds": ["", "b\u0000"]}},
{"sessionId": "2", "status": "idle", "messageCount": 1e3, "createdAt": 1.0, "updatedAt": 0, "sessionSettings": {}},
{"sessionId": "3", "status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0, "sessionSettings": {"tags": [], "childInclusiveTokenUsageBySessionId": {}}},
{"sessionId": "4", "status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0, "sessionSettings": null}
]}`

func TestAbsentEmptyAndZeroDiffer(t *testing.T) {
	e := newEmulator(t)
	e.fail(t, fault{"body": oddPage})
	page, err := e.client(t).ListSessions(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, membersOf(t, "/api/v0/sessions?limit=100"), page)
	if len(page.Sessions) != 4 {
		t.Fatalf("%d sessions, not 4", len(page.Sessions))
	}
	if string(page.RawJSON()) != oddPage {
		t.Errorf("RawJSON is %s", page.RawJSON())
	}
	odd, empty, lists, none := page.Sessions[0], page.Sessions[1], page.Sessions[2], page.Sessions[3]
	// One leaf of each kind by its name, so that no two can be mixed up in both directions.
	settings := odd.Settings
	usage := settings.TokenUsage
	if odd.Status != "quantum" || settings.Model != "\U0001f600 \x00 \"\\/\b\f\n\r\t" || settings.AssistantActiveTimeMs != 1.5e-3 {
		t.Errorf("status, model or time: %+v", odd)
	}
	if usage.OutputTokens != 1e21 || !usage.HasFactoryCredits || settings.HasReasoningEffort || !settings.HasInteractionMode {
		t.Errorf("numbers or enumerations: %+v", settings)
	}
	if metadata, ok := settings.Tags[1].Metadata.Get("k"); settings.Tags[1].Name != "ü" || metadata != "v" || !ok {
		t.Errorf("tags: %+v", settings.Tags)
	}
	if !slices.Equal(settings.DisabledToolIDs, []string{"", "b\x00"}) {
		t.Errorf("tools: %q", settings.DisabledToolIDs)
	}
	if odd.CreatedAtMs != math.MaxInt64 || odd.MessageCount != math.MinInt64 {
		t.Errorf("integers lost bits: %d, %d", odd.CreatedAtMs, odd.MessageCount)
	}
	if odd.Title != "" || !odd.HasTitle || odd.HasComputerID || !odd.HasCompletedAt {
		t.Errorf("absent and empty are mixed up: %+v", odd)
	}
	if !empty.HasSettings || none.HasSettings || empty.Settings.Tags != nil {
		t.Errorf("settings: %+v, %+v", empty, none)
	}
	if lists.Settings.Tags == nil || lists.Settings.ChildInclusiveTokenUsageBySessionID == nil {
		t.Error("an empty list is nil")
	}
	if _, ok := odd.CompletedAt(); !ok {
		t.Error("completedAt 0 counts as absent")
	}
	if _, ok := none.CompletedAt(); ok {
		t.Error("completedAt counts as sent")
	}
	var keys []string
	for _, child := range odd.Settings.ChildInclusiveTokenUsageBySessionID {
		keys = append(keys, child.Key)
	}
	if !reflect.DeepEqual(keys, []string{"", "z", "a\nb"}) {
		t.Errorf("children are not in the service's order: %q", keys)
	}
}

func TestDiscardJSONGivesUpRawJSONAlone(t *testing.T) {
	kept := pagesOf(t, factory.ListSessionsParams{Limit: 100})
	discarded := pagesOf(t, factory.ListSessionsParams{Limit: 100, DiscardJSON: true})
	for i, page := range discarded {
		if page.RawJSON() != nil || page.Sessions[0].RawJSON() != nil {
			t.Errorf("there is JSON: %q, %q", page.RawJSON(), page.Sessions[0].RawJSON())
		}
		comparePublic(t, "", reflect.ValueOf(page), reflect.ValueOf(kept[i]))
		if got, want := encode(t, page), encode(t, kept[i]); !bytes.Equal(got, want) {
			t.Errorf("page %d is encoded as %s; not %s", i, got, want)
		}
	}
}

// pagesOf gives the odd page and those of a walk.
func pagesOf(t *testing.T, params factory.ListSessionsParams) []*factory.SessionPage {
	t.Helper()
	e := newEmulator(t, "--sessions", "300", "--drift")
	e.fail(t, fault{"body": oddPage})
	odd, err := e.client(t).ListSessions(context.Background(), &params)
	if err != nil {
		t.Fatal(err)
	}
	pages := []*factory.SessionPage{odd}
	for page, err := range e.client(t).Pages(context.Background(), &params) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	if len(pages) != 4 {
		t.Fatalf("%d pages, not 4", len(pages))
	}
	return pages
}

func TestTimes(t *testing.T) {
	session := factory.Session{CreatedAtMs: 1700000000123, UpdatedAtMs: -1, CompletedAtMs: 1, HasCompletedAt: true}
	if got, want := session.CreatedAt(), time.Date(2023, 11, 14, 22, 13, 20, 123e6, time.UTC); got != want {
		t.Errorf("created at %v, not %v", got, want)
	}
	if got, want := session.UpdatedAt(), time.Date(1969, 12, 31, 23, 59, 59, 999e6, time.UTC); got != want {
		t.Errorf("updated at %v, not %v", got, want)
	}
	if got, ok := session.CompletedAt(); !ok || got != time.Date(1970, 1, 1, 0, 0, 0, 1e6, time.UTC) {
		t.Errorf("completed at %v, %v", got, ok)
	}
}

func TestPagesAndSessionsReadWellInALog(t *testing.T) {
	session := factory.Session{SessionID: "s-1", Status: factory.SessionStatusIdle, Title: "Fix it", HasTitle: true}
	page := factory.SessionPage{Sessions: []*factory.Session{&session}, HasMore: true}
	for value, want := range map[fmt.Stringer]string{
		&session: `factory.Session(s-1, idle, "Fix it")`,
		&page:    "factory.SessionPage(sessions: 1, more: true)",
	} {
		if got := value.String(); got != want {
			t.Errorf("it reads %s, not %s", got, want)
		}
	}
	for value, want := range map[slog.LogValuer]string{
		&session: `"value":{"session_id":"s-1","status":"idle","title":"Fix it"}`,
		&page:    `"value":{"sessions":1,"has_more":true}`,

		&factory.Session{SessionID: "s-2"}: `"value":{"session_id":"s-2","status":""}`,
	} {
		if got := slogText(value); !strings.Contains(got, want) {
			t.Errorf("it is logged as %s", got)
		}
	}
}

func TestAListDoesNotReachIntoTheNext(t *testing.T) {
	page, err := shared.client(t).ListSessions(context.Background(), &factory.ListSessionsParams{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, session := range page.Sessions {
		settings := &session.Settings
		settings.Tags = append(settings.Tags, factory.Tag{Name: "intruder"})
		settings.EnabledToolIDs = append(settings.EnabledToolIDs, "intruder")
	}
	for _, session := range page.Sessions {
		settings := &session.Settings
		if n := len(settings.Tags); n > 1 && settings.Tags[0].Name == "intruder" {
			t.Fatal("appending to the tags of one session changed those of the next")
		}
		if n := len(settings.EnabledToolIDs); n > 1 && settings.EnabledToolIDs[0] == "intruder" {
			t.Fatal("appending to the tools of one session changed those of the next")
		}
	}
}

func TestParamsAreSentAsTheContractSays(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t, factory.WithUserAgent("my-tool/1.2"))
	first, err := client.ListSessions(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	const computer = "Zürich rack/5 & 50%+"
	second, err := client.ListSessions(context.Background(), &factory.ListSessionsParams{Cursor: first.NextCursor})
	if err != nil {
		t.Fatal(err)
	}
	if second.Sessions[0].SessionID == first.Sessions[0].SessionID {
		t.Error("the cursor was not sent")
	}
	filtered, err := client.ListSessions(context.Background(), &factory.ListSessionsParams{Limit: 5, ComputerID: computer})
	if err != nil {
		t.Fatal(err)
	}
	for _, session := range filtered.Sessions {
		if session.ComputerID != computer {
			t.Errorf("a session of %q", session.ComputerID)
		}
	}
	requests := e.requests(t)
	if requests[0].Target != "/api/v0/sessions" {
		t.Errorf("without params %q was asked for", requests[0].Target)
	}
	if got := requests[0].Headers["user-agent"]; !reflect.DeepEqual(got, []string{"my-tool/1.2"}) {
		t.Errorf("the user agent is %q", got)
	}
}

func TestParamsThatCannotBeUsedAreRefusedBeforeAnythingIsSent(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t)
	for _, c := range []struct {
		name   string
		params factory.ListSessionsParams
	}{
		{"limit", factory.ListSessionsParams{Limit: 101}},
		{"Limit", factory.ListSessionsParams{Limit: -1}},
		{"Limit", factory.ListSessionsParams{Limit: 1 << 32}},
		{"Timeout", factory.ListSessionsParams{Timeout: -1}},
		{"timeout", factory.ListSessionsParams{Timeout: 25 * time.Hour}},
		{"Cursor", factory.ListSessionsParams{Cursor: "a\x00b"}},
		{"cursor", factory.ListSessionsParams{Cursor: "a\r\nb"}},
		{"cursor", factory.ListSessionsParams{Cursor: "\xff"}},
		{"ComputerID", factory.ListSessionsParams{ComputerID: "\x00"}},
	} {
		_, err := client.ListSessions(context.Background(), &c.params)
		if !errors.Is(err, factory.ErrInvalidArgument) || !strings.Contains(err.Error(), c.name) {
			t.Errorf("%+v: the error is %v; it does not name %s", c.params, err, c.name)
		}
		for _, err := range client.Sessions(context.Background(), &c.params) {
			if !errors.Is(err, factory.ErrInvalidArgument) || !strings.Contains(err.Error(), c.name) {
				t.Errorf("%+v: the walk's error is %v; it does not name %s", c.params, err, c.name)
			}
		}
	}
	if requests := e.requests(t); len(requests) != 0 {
		t.Errorf("%d requests were sent", len(requests))
	}
}

func TestAPageTakesFewAllocations(t *testing.T) {
	const pages = 20
	client := newEmulator(t, "--sessions", "2000").client(t)
	allocations := testing.AllocsPerRun(3, func() {
		count := 0
		for page, err := range client.Pages(context.Background(), &factory.ListSessionsParams{Limit: 100}) {
			if err != nil || len(page.Sessions) != 100 {
				t.Fatal(page, err)
			}
			count++
		}
		if count != pages {
			t.Fatalf("%d pages", count)
		}
	})
	// A few for the page and the call, and a few for all lists of a kind, however many sessions there are: 20 with the
	// four kinds of 0.1.0.
	kinds := map[reflect.Type]bool{}
	listKinds(reflect.TypeFor[factory.Session](), kinds)
	if most := float64(8 + 3*len(kinds)); allocations/pages > most {
		t.Errorf("%v allocations for a page of 100 sessions, more than %v", allocations/pages, most)
	}
	t.Logf("%v allocations for a page of 100 sessions", allocations/pages)
}

// listKinds finds the types of the lists that a value of a type may hold.
func listKinds(in reflect.Type, kinds map[reflect.Type]bool) {
	switch in.Kind() {
	case reflect.Slice:
		kinds[in] = true
		listKinds(in.Elem(), kinds)
	case reflect.Struct:
		for i := range in.NumField() {
			listKinds(in.Field(i).Type, kinds)
		}
	}
}

// What the first session needs tells little of the others.
func TestASessionWithManyTagsDoesNotMakeRoomForManyMore(t *testing.T) {
	const required = `"sessionId": "s", "status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0`
	session := func(tags int) string {
		list := strings.Repeat(`, {"name": "t"}`, tags)[2:]
		return fmt.Sprintf(`{%s, "sessionSettings": {"tags": [%s]}}`, required, list)
	}
	sessions := session(20_000) + strings.Repeat(", "+session(1), 99)
	e := newEmulator(t)
	e.fail(t, fault{"body": fmt.Sprintf(`{"sessions": [%s], "pagination": {"hasMore": false, "nextCursor": null}}`, sessions)})
	client := e.client(t)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	page, err := client.ListSessions(context.Background(), nil)
	runtime.ReadMemStats(&after)
	if err != nil || len(page.Sessions) != 100 || len(page.Sessions[0].Settings.Tags) != 20_000 {
		t.Fatal(page, err)
	}
	if megabytes := (after.TotalAlloc - before.TotalAlloc) >> 20; megabytes > 5 {
		t.Errorf("%d MB were allocated for a page of %d bytes", megabytes, len(page.RawJSON()))
	}
}
