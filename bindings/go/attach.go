package factory

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"unicode/utf8"
)

// The most that an attachment may have, in bytes: Factory's own clients refuse more before they send.
const (
	MaxImageBytes = 5 << 20
	MaxTextBytes  = 5 << 20
	MaxPDFBytes   = 3 << 20
)

// AttachFile reads a file and attaches it, as [PostMessageParams.Attach] does, under the last part of its path.
//
// Since 0.2.0.
func (p *PostMessageParams) AttachFile(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return p.Attach(filepath.Base(path), content)
}

// Attach adds a file to the message. Its first bytes tell what it is: a picture (PNG, JPEG, GIF, WebP), a PDF, or else plain
// text in UTF-8. What is none of them, empty or too large is refused with an error whose code is [ErrInvalidArgument].
// The service keeps the name of a PDF and of a text; a picture has none.
//
// Since 0.2.0.
func (p *PostMessageParams) Attach(name string, content []byte) error {
	picture := pictureType(content)
	isPDF := bytes.HasPrefix(content, []byte("%PDF-"))
	most := MaxTextBytes
	switch {
	case len(content) == 0:
		return unattachable(name, "is empty")
	case picture != "":
		most = MaxImageBytes
	case isPDF:
		most = MaxPDFBytes
	case !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0:
		return unattachable(name, "is neither PNG, JPEG, GIF, WebP, PDF nor text in UTF-8")
	}
	if len(content) > most {
		return unattachable(name, fmt.Sprintf("has %d bytes, more than the %d of its type", len(content), most))
	}
	switch {
	case picture != "":
		p.Images = append(p.Images, ImageSource{MediaType: picture, Data: base64.StdEncoding.EncodeToString(content)})
	case isPDF:
		pdf := &PDFSource{Name: name, Data: base64.StdEncoding.EncodeToString(content)}
		p.Files = append(p.Files, DocumentSource{PDF: pdf})
	default:
		p.Files = append(p.Files, DocumentSource{TextFile: &TextFileSource{Name: name, Data: string(content)}})
	}
	return nil
}

// pictureType gives the type of a picture by its first bytes, and nothing for what is none.
func pictureType(content []byte) ImageMediaType {
	begins := func(with string) bool { return bytes.HasPrefix(content, []byte(with)) }
	switch {
	case begins("\x89PNG\r\n\x1a\n"):
		return ImageMediaTypeImagePNG
	case begins("\xff\xd8\xff"):
		return ImageMediaTypeImageJPEG
	case begins("GIF87a"), begins("GIF89a"):
		return ImageMediaTypeImageGIF
	case begins("RIFF") && len(content) >= 12 && string(content[8:12]) == "WEBP":
		return ImageMediaTypeImageWebP
	}
	return ""
}

func unattachable(name, why string) *Error {
	return invalidArgument(fmt.Sprintf("the attachment %q %s", name, why))
}
