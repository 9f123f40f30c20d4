package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// toJSON returns a known value as encoding/json writes it.
func toJSON(value tftypes.Value) (any, error) {
	if value.IsNull() {
		return nil, nil
	}
	of := value.Type()
	if of.Is(tftypes.String) {
		var found string
		err := value.As(&found)
		return found, err
	}
	if of.Is(tftypes.Number) {
		found := new(big.Float)
		err := value.As(&found)
		whole, _ := found.Int64()
		return whole, err
	}
	if of.Is(tftypes.Bool) {
		var found bool
		err := value.As(&found)
		return found, err
	}
	if of.Is(tftypes.Map{}) || of.Is(tftypes.Object{}) {
		return objectToJSON(value)
	}
	var items []tftypes.Value
	if err := value.As(&items); err != nil {
		return nil, err
	}
	found := make([]any, len(items))
	for index, each := range items {
		item, err := toJSON(each)
		if err != nil {
			return nil, err
		}
		found[index] = item
	}
	return found, nil
}

func objectToJSON(value tftypes.Value) (map[string]any, error) {
	var fields map[string]tftypes.Value
	if err := value.As(&fields); err != nil {
		return nil, err
	}
	found := make(map[string]any, len(fields))
	for name, each := range fields {
		item, err := toJSON(each)
		if err != nil {
			return nil, err
		}
		found[name] = item
	}
	return found, nil
}

// fillIn returns a planned object with everything that only the cloud knows.
func fillIn(planned tftypes.Value, id, region string) (tftypes.Value, error) {
	return tftypes.Transform(planned, func(path *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
		if value.IsKnown() {
			return value, nil
		}
		name := fmt.Sprint(path.LastStep())
		if step, isName := path.LastStep().(tftypes.AttributeName); isName {
			name = string(step)
		}
		if name == "region" {
			return tftypes.NewValue(value.Type(), region), nil
		}
		return invent(value.Type(), name, id), nil
	})
}

// invent returns what a cloud could have answered.
func invent(of tftypes.Type, name, id string) tftypes.Value {
	digest := sha256.Sum256([]byte(id + name))
	switch {
	case of.Is(tftypes.Number):
		return tftypes.NewValue(of, int64(1024+int(digest[0])))
	case of.Is(tftypes.Bool):
		return tftypes.NewValue(of, false)
	case of.Is(tftypes.String):
		return tftypes.NewValue(of, inventText(name, id, digest))
	}
	if list, isList := of.(tftypes.List); isList {
		return tftypes.NewValue(of, []tftypes.Value{invent(list.ElementType, name, id)})
	}
	if object, isObject := of.(tftypes.Object); isObject {
		parts := map[string]tftypes.Value{}
		for part, each := range object.AttributeTypes {
			parts[part] = invent(each, part, id)
		}
		return tftypes.NewValue(of, parts)
	}
	return tftypes.NewValue(of, nil)
}

func inventText(name, id string, digest [32]byte) string {
	switch name {
	case "id":
		return id
	case "status":
		return "ACTIVE"
	case "created", "created_at":
		return time.Now().UTC().Format(time.RFC3339)
	case "private_ip", "private_ips", "vip_address", "ip_address", "address":
		return fmt.Sprintf("10.%d.%d.%d", digest[0], digest[1], 1+digest[2]%250)
	case "client_key_data", "private_key", "secret":
		return randomHex(32)
	}
	return name + "-" + hex.EncodeToString(digest[:4])
}

func newID() string {
	text := randomHex(16)
	return text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}

func randomHex(count int) string {
	bytes := make([]byte, count)
	_, _ = rand.Read(bytes)
	return hex.EncodeToString(bytes)
}
