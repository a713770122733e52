module github.com/factory-ai/libfactory/examples/go

go 1.23

require github.com/factory-ai/libfactory/bindings/go v0.2.0

replace github.com/factory-ai/libfactory/bindings/go => ../../bindings/go
