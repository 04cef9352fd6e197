package fault

// Must is v, for the MustParse… of values written in source code; it panics on
// an error.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// ReadText is the UnmarshalText of a value: *into is set only if text could be
// read.
func ReadText[T any](into *T, text []byte, parse func(string) (T, error)) error {
	read, err := parse(string(text))
	if err == nil {
		*into = read
	}
	return err
}
