import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that nobody has vouched for, as PEM; made anew, so that no key lies in the repository. */
export function selfSigned(name: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = certificateBody(name, publicKey.export({ type: 'spki', format: 'der' }));
  const signature = sign('sha256', body, privateKey);
  const certificate = der(0x30, body, ecdsaWithSha256, der(0x03, Buffer.of(0), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** RFC 5280, 4.1: serial number, algorithm, issuer, validity, subject, key; version 1. */
function certificateBody(name: string, key: Buffer): Buffer {
  const commonName = der(
    0x30,
    der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name)))),
  );
  const validity = der(0x30, time('20200101000000Z'), time('20991231235959Z'));
  return der(0x30, der(0x02, Buffer.of(1)), ecdsaWithSha256, commonName, validity, commonName, key);
}

const ecdsaWithSha256 = Buffer.from('300a06082a8648ce3d040302', 'hex');

function time(text: string): Buffer {
  return der(0x18, Buffer.from(text));
}

/** One element of DER: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
