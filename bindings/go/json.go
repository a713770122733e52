package factory

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
)

// member is a member that the contract gives an object, and its place in a Go value.
type member struct {
	name  string
	value any   // points to it
	has   *bool // tells whether it is there; nil for one that is always written
}

func required[T any](name string, value *T) member {
	return member{name, value, nil}
}

func optional[T any](name string, value *T, has *bool) member {
	return member{name, value, has}
}

// nilable is a member that is absent when it is nil.
func nilable[S ~[]E, E any](name string, value *S) member {
	has := *value != nil
	return member{name, value, &has}
}

// notNil is a member that is empty when it would be nil.
func notNil[S ~[]E, E any](name string, value *S) member {
	if *value == nil {
		*value = S{}
	}
	return member{name, value, nil}
}

// marshal gives an object of the members that are there.
func marshal(members []member) ([]byte, error) {
	object := []byte{'{'}
	for _, member := range members {
		if member.has != nil && !*member.has {
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
