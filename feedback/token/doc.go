// Package token writes and reads the tokens that ratings are given by: short
// texts for a QR code on the slip of a dossier, that cannot be forged, expire,
// work once, and tell nothing of the dossier. An [Issuer] writes them, a
// [Verifier] reads them:
//
//	issuer, err := token.NewIssuer(key, digest)
//	if err != nil {
//		return err
//	}
//	text, err := issuer.Dossier(subject, number, valid)
//	if err != nil {
//		return err // a bad subject, number or span of days
//	}
//	fmt.Println("HTTPS://DANHGIA.EXAMPLE/" + text) // what the code says
//
//	verifier, err := token.NewVerifier([]token.Key{key}, nil)
//	if err != nil {
//		return err
//	}
//	ticket, err := verifier.Redeem(text, now, spend) // spend remembers what was used
//	if err != nil {
//		return err // a *RefusedError says why: expired, forged, spent …
//	}
//	answer := feedback.Response{Stratum: ticket.Stratum, Subject: ticket.Subject, At: now}
//
// The token of a dossier gives one answer of the stratum feedback.Verified; the
// token of a poster gives any number of the stratum feedback.Open. They are
// sealed with what they are, and Redeem takes dossiers only.
//
// # Keys
//
// A [Key] (HMAC-SHA-256, RFC 2104, cut to 128 bits) seals short tokens; who can
// verify them can forge them. A [SigningKey] (Ed25519, RFC 8032) seals longer
// ones, which a kiosk verifies with a [PublicKey] and nobody can forge with it.
// Each has a number, which the token names. To replace a key, give the new one
// to the issuer and both to the verifiers, the old one with Until the end of its
// last token; if it was stolen, Until now. A key is good for every unit: a host
// whose wards have keys of their own compares ticket.Key with ticket.Subject.
//
// Secrets are 32 bytes of crypto/rand that the host keeps; no key gives its
// secret back, in print, in JSON or otherwise.
//
// # What a token says
//
// Unit, procedure and officer of the subject, so that a kiosk without a network
// can ask the right question; the first and the last day, in Vietnam's time, on
// which it can be used; an [ID]. Days and not minutes: a minute would tell which
// dossier it was. The dossier's number is not in it: the ID is HMAC-SHA-256 of
// unit, procedure and number, under a key that only the issuer has. The issuer
// can still tell which ID is whose, if it wants to; leave its digest key to
// machines that store no answers.
//
// A token is good for whoever holds it, like a ballot paper: give it to the
// person, not to the officer who is rated.
//
// # Size
//
// The bytes are written in letters A-Z and digits 2-7 (base32, RFC 4648), for
// which a QR code has a mode of 5½ bits a letter; in base64 each would take 8.
// Write the address before it in capitals too: scheme and host may be (RFC 3986
// section 6.2.2.1), the path as the host serves it. With 24 letters of address
// and error correction M:
//
//	                                    HMAC-SHA-256                   Ed25519
//	unit                                45 bytes, 72 letters, QR 5     93, 149, QR 7
//	unit, procedure                     54 bytes, 87 letters, QR 5     102, 164, QR 8
//	long unit, procedure, officer       68 bytes, 109 letters, QR 6    116, 186, QR 8
//	the longest                         103 bytes, 165 letters, QR 8   151, 242, QR 10
//
// (H26.05, 2.000635, 000.00.19.H26, desk-3; a code of version n has 17 + 4n dots
// a side.) There is one text for each token: small letters, padding, line breaks
// and stray bits at the end are refused.
package token
