package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"unsafe"
)

// AttachFile reads a file and adds it to the message. Its bytes tell what it is: a picture (JPEG, PNG, GIF, WebP), a PDF file or
// a text in UTF-8; a picture or text of at most 5 MiB, a PDF of at most 3 MiB. Anything else, and what cannot be read, is
// refused with an [*Error] whose code is [ErrInvalidArgument].
//
// Since 0.2.0.
func (p *PostMessageParams) AttachFile(path string) error {
	cPath, invalid := terminate("path", path)
	if invalid != nil {
		return invalid
	}
	return p.attach(C.factory_go_attachment_read(cPath))
}

// Attach adds bytes that are in memory to the message, as [PostMessageParams.AttachFile] does with those of a file. The name is
// the file's; empty: none is sent.
//
// Since 0.2.0.
func (p *PostMessageParams) Attach(name string, content []byte) error {
	cName, invalid := terminate("name", name)
	if invalid != nil {
		return invalid
	}
	if len(content) == 0 {
		content = make([]byte, 0, 1) // has an address
	}
	bytes := (*C.uint8_t)(unsafe.SliceData(content))
	return p.attach(C.factory_go_attachment_new(bytes, C.size_t(len(content)), cName))
}

func (p *PostMessageParams) attach(read C.factory_go_attachment) error {
	if read.status != C.FACTORY_OK {
		return takeError(context.Background(), read.status, read.error)
	}
	defer C.factory_attachment_free(read.attachment)
	if image := C.factory_attachment_image(read.attachment); image != nil {
		p.Images = append(p.Images, ImageSource{
			MediaType: ImageMediaType(C.GoString(image.media_type)),
			Data:      C.GoString(image.data),
		})
		return nil
	}
	file := C.factory_attachment_file(read.attachment)
	name, data := C.GoString(file.name), C.GoString(file.data)
	if DocumentSourceKind(C.GoString(file.kind)) == DocumentSourceKindText {
		p.Files = append(p.Files, DocumentSource{TextFile: &TextFileSource{Name: name, Data: data}})
	} else {
		p.Files = append(p.Files, DocumentSource{PDF: &PDFSource{Name: name, Data: data}})
	}
	return nil
}
