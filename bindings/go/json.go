package factory

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// member is a member that the contract gives an object, and its place in a Go value.
type member struct {
	name  string
	value any   // points to it
	has   *bool // where it is told that the value was there; nil where nobody asks
	there bool  // whether it is written
}

func required(name string, value any) member {
	return member{name, value, nil, true}
}

// optional is a member that is there when that is said, and when it is not zero.
func optional(name string, value any, has *bool) member {
	return member{name, value, has, *has || !isZero(value)}
}

// unlessZero is a member that is absent when it is empty or nil.
func unlessZero(name string, value any) member {
	return member{name, value, nil, !isZero(value)}
}

func isZero(value any) bool {
	return reflect.ValueOf(value).Elem().IsZero()
}

// notNil is a list that is empty when it would be nil.
func notNil[S ~[]E, E any](name string, value *S) member {
	if *value == nil {
		*value = S{}
	}
	return required(name, value)
}

// constant is a member that always has the same text.
func constant(name, text string) member {
	return required(name, &text)
}

// orConstant is a member for which there is only one text, which need not be given.
func orConstant(name string, value *string, text string) member {
	if *value == "" {
		*value = text
	}
	return required(name, value)
}

// listOrText is a member that is a list, or a text in its place.
func listOrText[E any](name string, list *[]E, text *string, hasText *bool) member {
	value := &either[E]{list, text, hasText}
	return member{name, value, nil, *list != nil || value.isText()}
}

type either[E any] struct {
	list    *[]E
	text    *string
	hasText *bool
}

func (e *either[E]) isText() bool {
	return *e.list == nil && (*e.hasText || *e.text != "")
}

func (e *either[E]) MarshalJSON() ([]byte, error) {
	if e.isText() {
		return json.Marshal(e.text)
	}
	return json.Marshal(e.list)
}

func (e *either[E]) UnmarshalJSON(data []byte) error {
	if *e.hasText = data[0] == '"'; *e.hasText {
		return json.Unmarshal(data, e.text)
	}
	return json.Unmarshal(data, e.list)
}

// variant is one of the kinds of objects that a value can be, and its place in it.
type variant struct {
	kind  string
	value any // points to a pointer to it
	there bool
}

func oneOf[T any](kind string, place **T) variant {
	return variant{kind, place, *place != nil}
}

// marshalVariant gives the variant that is there, which writes its kind, or the whole of one of an unknown kind.
func marshalVariant(name string, whole json.RawMessage, variants []variant) ([]byte, error) {
	for _, variant := range variants {
		if variant.there {
			return json.Marshal(variant.value)
		}
	}
	if whole == nil {
		return nil, fmt.Errorf("factory: %s is empty: set the member of what it is", name)
	}
	return whole, nil
}

// unmarshalVariant reads an object into the variant of its kind. It gives the whole where there is none.
func unmarshalVariant[K ~string](tag string, data []byte, variants []variant) (kind K, whole json.RawMessage, err error) {
	if err := unmarshal(data, []member{required(tag, &kind)}); err != nil {
		return "", nil, err
	}
	for _, variant := range variants {
		if variant.kind == string(kind) {
			return kind, nil, json.Unmarshal(data, variant.value)
		}
	}
	return kind, slices.Clone(json.RawMessage(data)), nil
}

// marshalList gives a list that is empty when it would be nil.
func marshalList[E any](list []E) ([]byte, error) {
	if list == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(list)
}

func unmarshalList[E any](data []byte, list *[]E) error {
	return json.Unmarshal(data, list)
}

// marshal gives an object of the members that are there.
func marshal(members []member) ([]byte, error) {
	object := []byte{'{'}
	for _, member := range members {
		if !member.there {
			continue
		}
		var err error
		if object, err = appendMember(object, member.name, member.value); err != nil {
			return nil, err
		}
	}
	return append(object, '}'), nil
}

// appendMember appends a member to an object that is not closed yet.
func appendMember(object []byte, name string, value any) ([]byte, error) {
	encodedName, err := json.Marshal(name)
	if err != nil {
		return nil, err
	}
	encodedValue, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	if len(object) > 1 {
		object = append(object, ',')
	}
	return append(append(append(object, encodedName...), ':'), encodedValue...), nil
}

// unmarshal reads an object into its members; null is as good as absent, and others are passed over.
func unmarshal(data []byte, members []member) error {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	for _, member := range members {
		value, ok := object[member.name]
		if !ok || string(value) == "null" {
			continue
		}
		if err := json.Unmarshal(value, member.value); err != nil {
			return fmt.Errorf("%s: %w", member.name, err)
		}
		if member.has != nil {
			*member.has = true
		}
	}
	return nil
}

// integer takes what the library takes: also 1.0 and 1e3.
type integer int64

func (i *integer) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	number, err := strconv.ParseInt(string(data), 10, 64)
	if err == nil {
		*i = integer(number)
		return nil
	}
	float, err := strconv.ParseFloat(string(data), 64)
	if err != nil || float != math.Trunc(float) || math.Abs(float) >= 1<<63 {
		return fmt.Errorf("factory: an integer of 64 bits is wanted, not %s", data)
	}
	*i = integer(float)
	return nil
}
