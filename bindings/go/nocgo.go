//go:build !cgo

package factory

import _ "github.com/factory-ai/libfactory/bindings/go/internal/nocgo"
