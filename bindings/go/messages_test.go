package factory_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// messagesOf are the newest sessions of an emulator, and the targets of their messages.
func messagesOf(t *testing.T, e *emulator, count int) (targets, ids []string) {
	t.Helper()
	page := must(e.client(t).ListSessions(context.Background(), &factory.ListSessionsParams{Limit: count}))(t)
	for _, session := range page.Sessions {
		targets = append(targets, "/api/v0/sessions/"+session.SessionID+"/messages?limit=100")
		ids = append(ids, session.SessionID)
	}
	return targets, ids
}

// membersOfMessages are those that the service sends by its contract; they are looked up once.
func membersOfMessages(t *testing.T) members {
	t.Helper()
	if knownOfMessages == nil {
		targets, _ := messagesOf(t, shared, 12)
		knownOfMessages = membersOf(t, targets...)
	}
	return knownOfMessages
}

var knownOfMessages members

func TestEveryLeafOfMessages(t *testing.T) {
	known := membersOfMessages(t)
	for _, arguments := range [][]string{{"--seed", "1"}, {"--seed", "8", "--drift"}} {
		e := newEmulator(t, arguments...)
		client, compared := e.client(t), 0
		_, sessions := messagesOf(t, e, 8)
		for _, id := range sessions {
			for page, err := range client.MessagePages(context.Background(), id, &factory.GetMessagesParams{Limit: 100}) {
				if err != nil {
					t.Fatal(err)
				}
				compare(t, known, page)
				compared += len(page.Messages)
			}
		}
		t.Logf("%d messages were compared", compared)
		if compared < 500 {
			t.Errorf("%d messages were compared, which is too few", compared)
		}
	}
}

// What an emulator does not send by chance.
const oddMessages = `{"messages": [
{"role": "jester", "id": "1", "createdAt": 1700000000123.456, "updatedAt": -0.5, "parentId": "", "openaiPhase": null, "isError": false, "seq": 1.5,
 "content": [
  {"type": "hologram", "light": {"wave": [1.0, 2e3, "\u00fc\ud83d\ude00"]}, "text": 7},
  {"text": "one \"\\\/\u0000\ud83d\ude00", "type": "text"},
  {"id": "u", "name": "n", "type": "tool_use", "input": { "a" : [ 1.50, -0, 1e5 ], "\u0062": "\u003c" , "c":null }},
  {"type": "tool_use", "id": "v", "name": "", "input": {}},
  {"type": "tool_result", "toolUseId": "u", "content": "only \n text"},
  {"type": "tool_result", "toolUseId": "u", "content": "", "isError": true},
  {"type": "tool_result", "toolUseId": "u", "content": []},
  {"type": "tool_result", "toolUseId": "u", "content": null},
  {"type": "tool_result", "toolUseId": "u", "content": [{"type": "text", "text": "deep"},
    {"type": "image", "source": {"type": "base64", "mediaType": "image/avif", "data": ""}},
    {"type": "document", "source": {"type": "base64", "mediaType": "application/pdf", "data": "JVBERi0=", "name": "a\tb"}},
    {"type": "document", "source": {"type": "url", "href": "https://example.com/\u0061"}},
    {"type": "smell"}]},
  {"type": "document", "source": {"data": "d", "type": "text", "mediaType": "text/plain", "mime": ""}},
  {"type": "thinking", "signature": "", "thinking": "hm", "durationMs": 0.25},
  {"type": "redacted_thinking", "data": "x"},
  {"type": "text", "text": "two"}]},
{"role": "user", "id": "2", "content": [], "createdAt": 0, "updatedAt": 8.64e15}
], "pagination": {"hasMore": false}}`

func TestBlocksOfEachKind(t *testing.T) {
	e := newEmulator(t)
	e.fail(t, fault{"body": oddMessages, "times": 2})
	known, client := membersOfMessages(t), e.client(t)
	page := must(client.GetMessages(context.Background(), "s", nil))(t)
	compare(t, known, page)
	if string(page.RawJSON()) != oddMessages {
		t.Errorf("RawJSON is %s", page.RawJSON())
	}
	discarded := must(client.GetMessages(context.Background(), "s", &factory.GetMessagesParams{DiscardJSON: true}))(t)
	comparePublic(t, "", reflect.ValueOf(discarded), reflect.ValueOf(page))
	if discarded.RawJSON() != nil || discarded.Messages[0].RawJSON() != nil {
		t.Error("there is JSON")
	}

	for _, page := range []*factory.MessagePage{page, discarded} {
		message := page.Messages[0]
		blocks := message.Content
		if hologram := blocks[0]; hologram.Kind != "hologram" || hologram.Text != nil ||
			string(hologram.JSON) != `{"type": "hologram", "light": {"wave": [1.0, 2e3, "\u00fc\ud83d\ude00"]}, "text": 7}` {
			t.Errorf("an unknown block is %+v", hologram)
		}
		if text := blocks[1]; text.Kind != factory.ContentBlockKindText || text.JSON != nil || text.Text.Text != "one \"\\/\x00\U0001f600" {
			t.Errorf("a text is %+v", text)
		}
		if input := blocks[2].ToolUse.Input; string(input) != `{ "a" : [ 1.50, -0, 1e5 ], "\u0062": "\u003c" , "c":null }` {
			t.Errorf("the input is %s", input)
		}
		if result := blocks[4].ToolResult; result.Content != nil || result.ContentText != "only \n text" || !result.HasContentText {
			t.Errorf("a result that is a text: %+v", result)
		}
		if empty, none := blocks[6].ToolResult, blocks[7].ToolResult; empty.Content == nil || empty.HasContentText || none.Content != nil || none.HasContentText {
			t.Errorf("no content, and none: %+v, %+v", empty, none)
		}
		deep := blocks[8].ToolResult.Content
		if deep[0].Text.Text != "deep" || deep[1].Image.Source.MediaType != "image/avif" || deep[2].Document.Source.PDF.Name != "a\tb" ||
			deep[3].Document.Source.Kind != "url" || string(deep[3].Document.Source.JSON) != `{"type": "url", "href": "https://example.com/\u0061"}` ||
			string(deep[4].JSON) != `{"type": "smell"}` {
			t.Errorf("nested: %+v", deep)
		}
		if thinking := blocks[10].Thinking; thinking.DurationMs != 0.25 || !thinking.HasDurationMs || thinking.HasSignatureProvider {
			t.Errorf("thoughts: %+v", thinking)
		}
		if message.Text() != "one \"\\/\x00\U0001f600\n\ntwo" || page.Messages[1].Text() != "" {
			t.Errorf("the text is %q", message.Text())
		}
		if message.Role != "jester" || !message.HasParentID || message.HasOpenAIPhase || !message.HasIsError || message.Seq != 1.5 {
			t.Errorf("the message is %+v", message)
		}
	}
}

func TestTimesOfMessages(t *testing.T) {
	for ms, want := range map[float64]time.Time{
		1700000000123.5:  time.Date(2023, 11, 14, 22, 13, 20, 123_500_000, time.UTC),
		0.000001:         time.Date(1970, 1, 1, 0, 0, 0, 1, time.UTC),
		-0.5:             time.Date(1969, 12, 31, 23, 59, 59, 999_500_000, time.UTC),
		8.64e15:          time.Date(275760, 9, 13, 0, 0, 0, 0, time.UTC),
		math.MaxFloat64:  time.UnixMilli(math.MaxInt64 - 1023).UTC(),
		-math.MaxFloat64: time.UnixMilli(math.MinInt64).UTC(),
	} {
		message := factory.Message{CreatedAtMs: ms}
		if got := message.CreatedAt(); !got.Equal(want) {
			t.Errorf("%v is %v, not %v", ms, got, want)
		}
	}
	if _, ok := (&factory.ProvisioningStep{}).StartedAt(); ok {
		t.Error("a step began that did not")
	}
}

func TestMessagesWalksOverTheWholeTranscript(t *testing.T) {
	e := newEmulator(t)
	client, ctx := e.client(t, factory.WithMaxRetries(0)), context.Background()
	session := newSession(t, client)
	for range 5 {
		must(client.PostMessage(ctx, session.SessionID, &factory.PostMessageParams{Text: "Go on"}))(t)
		e.advance(t, time.Hour)
	}
	idsFrom := func(cursor string, fail int) (ids []string, failure *factory.Error) {
		for message, err := range client.Messages(ctx, session.SessionID, &factory.GetMessagesParams{Limit: 7, Cursor: cursor}) {
			if err != nil {
				errors.As(err, &failure)
				continue
			}
			if ids = append(ids, message.ID); len(ids) == fail {
				e.fail(t, fault{"status": 401})
			}
		}
		return ids, failure
	}
	all, failure := idsFrom("", -1)
	listed := must(client.GetSession(ctx, session.SessionID, nil))(t)
	if failure != nil || len(all) < 20 || int64(len(all)) != listed.MessageCount {
		t.Fatalf("%d messages of %d, %v", len(all), listed.MessageCount, failure)
	}
	first, failure := idsFrom("", 10)
	if failure == nil || failure.Code != factory.ErrUnauthorized {
		t.Fatalf("the walk failed with %v", failure)
	}
	rest, _ := idsFrom(failure.Cursor, -1)
	if got := append(first, rest...); !reflect.DeepEqual(got, all) {
		t.Errorf("resumed: %v, in one go: %v", got, all)
	}
}

// A message of every shape that the types allow is the same after it was encoded and decoded.
func TestRandomMessagesRoundTrip(t *testing.T) {
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := generator{rand.New(rand.NewPCG(seed, 0))}
	for range 2000 {
		var message, decoded factory.Message
		random.fill(reflect.ValueOf(&message).Elem(), 4)
		encoded := encode(t, message)
		if err := json.Unmarshal(encoded, &decoded); err != nil {
			t.Fatalf("%v: %s", err, encoded)
		}
		comparePublic(t, "message", reflect.ValueOf(decoded), reflect.ValueOf(message))
		if again := encode(t, decoded); string(again) != string(encoded) {
			t.Fatalf("%s\nis decoded and encoded\n%s", encoded, again)
		}
	}
}

type generator struct{ *rand.Rand }

// fill makes a random value, in the form that a decoded one has. Lists and variants go no deeper than said.
func (g generator) fill(value reflect.Value, depth int) {
	switch value.Kind() {
	case reflect.String:
		texts := []string{"a", "<&>", "\u2028 \"\\\n", "Zoë 🚀", "quantum"}
		value.SetString(texts[g.IntN(len(texts))])
	case reflect.Float64:
		value.SetFloat(g.NormFloat64() * math.Pow(10, float64(g.IntN(30)-10)))
	case reflect.Bool:
		value.SetBool(g.IntN(2) == 0)
	case reflect.Slice:
		if value.Type() == reflect.TypeFor[json.RawMessage]() {
			value.SetBytes([]byte(fmt.Sprintf(`{"n":[%d,null,"x"]}`, g.IntN(100))))
			return
		}
		value.Set(reflect.MakeSlice(value.Type(), min(g.IntN(4), depth), 4))
		for i := range value.Len() {
			g.fill(value.Index(i), depth-1)
		}
	case reflect.Pointer:
		value.Set(reflect.New(value.Type().Elem()))
		g.fill(value.Elem(), depth)
	case reflect.Struct:
		g.fillStruct(value, depth)
	}
}

func (g generator) fillStruct(value reflect.Value, depth int) {
	if whole := value.FieldByName("JSON"); whole.IsValid() {
		g.fillVariant(value, depth)
		return
	}
	for i := range value.NumField() {
		field := value.Type().Field(i)
		if field.IsExported() && !strings.HasPrefix(field.Name, "Has") {
			g.fill(value.Field(i), depth)
		}
	}
	for i := range value.NumField() {
		name, has := strings.CutPrefix(value.Type().Field(i).Name, "Has")
		if !has {
			continue
		}
		of := value.FieldByName(name)
		if list := value.FieldByName(strings.TrimSuffix(name, "Text")); name != strings.TrimSuffix(name, "Text") && list.IsValid() {
			if g.IntN(2) == 0 { // a list or a text, and not both
				of.SetZero()
				continue
			}
			list.SetZero()
		}
		value.Field(i).SetBool(g.IntN(2) == 0)
		if !value.Field(i).Bool() {
			of.SetZero()
		}
	}
	if encoding := value.FieldByName("Encoding"); encoding.IsValid() {
		encoding.SetString("base64")
	}
}

// fillVariant makes a value of one kind, whose name it asks of the package.
func (g generator) fillVariant(value reflect.Value, depth int) {
	const firstVariant = 2
	variant := firstVariant + g.IntN(value.NumField()-firstVariant+1)
	if variant == value.NumField() {
		value.FieldByName("Kind").SetString("quantum")
		value.FieldByName("JSON").SetBytes([]byte(`{"type":"quantum","n":1}`))
		return
	}
	g.fill(value.Field(variant), depth)
	encoded, err := json.Marshal(value.Interface())
	var head struct{ Type string }
	if err != nil || json.Unmarshal(encoded, &head) != nil {
		panic(fmt.Sprint(err, string(encoded)))
	}
	value.FieldByName("Kind").SetString(head.Type)
}

func TestMessagesReadWellInALog(t *testing.T) {
	message := factory.Message{ID: "m", Role: factory.MessageRoleUser, Content: []factory.ContentBlock{{Text: &factory.TextBlock{Text: "secret"}}}}
	if got := message.String(); got != "factory.Message(m, user, blocks: 1)" {
		t.Errorf("it reads %s", got)
	}
	if got := slogText(&message); !strings.Contains(got, `"value":{"id":"m","role":"user","blocks":1}`) {
		t.Errorf("it is logged as %s", got)
	}
	var _ slog.LogValuer = factory.MessagePage{}
}

func TestAPageOfMessagesTakesFewAllocations(t *testing.T) {
	e := newEmulator(t)
	text := strings.Repeat(`A line with \"escapes\" and a break.\n`, 20)
	var messages []string
	for i := range 100 {
		messages = append(messages, fmt.Sprintf(`{"id": "%d", "role": "assistant", "createdAt": 1, "updatedAt": 2, "content": [
			{"type": "text", "text": "%s"}, {"type": "tool_use", "id": "t", "name": "n", "input": {"command": "%[2]s"}},
			{"type": "tool_result", "toolUseId": "t", "content": [{"type": "text", "text": "%[2]s"}]}]}`, i, text))
	}
	body := `{"messages": [` + strings.Join(messages, ",") + `], "pagination": {"hasMore": false, "nextCursor": null}}`
	e.fail(t, fault{"body": body, "times": 100})
	client := e.client(t)
	allocations := testing.AllocsPerRun(10, func() {
		if page, err := client.GetMessages(context.Background(), "s", nil); err != nil || len(page.Messages) != 100 {
			t.Fatal(page, err)
		}
	})
	t.Logf("%v allocations for a page of %d bytes", allocations, len(body))
	if allocations > 60 {
		t.Errorf("%v allocations for a page of 100 messages", allocations)
	}
}
