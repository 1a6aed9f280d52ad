import { z } from 'zod';

/** The answers of KVK's APIs, as far as we read them. Anything else in them is ignored, anything missing is refused or empty. */

const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`));
const yesNo = z.enum(['Ja', 'Nee']).optional();

const inlandAddress = z.object({
  straatnaam: z.string().optional(),
  huisnummer: z.number().int().optional(),
  huisletter: z.string().optional(),
  huisnummerToevoeging: z.string().optional(),
  postcode: z.string().optional(),
  plaats: z.string().optional(),
});

export const searchAnswer = z.object({
  totaal: z.number().optional(),
  resultaten: z.array(
    z.object({
      kvkNummer: digits(8),
      vestigingsnummer: digits(12).optional(),
      naam: z.string(),
      adres: z.object({ binnenlandsAdres: inlandAddress.optional() }).optional(),
      type: z.enum(['hoofdvestiging', 'nevenvestiging', 'rechtspersoon']),
    }),
  ),
});

const address = inlandAddress.extend({
  type: z.string(),
  indAfgeschermd: yesNo,
  land: z.string().optional(),
  geoData: z.object({ gpsLatitude: z.number(), gpsLongitude: z.number() }).optional(),
});

const common = {
  kvkNummer: digits(8),
  indNonMailing: yesNo,
  statutaireNaam: z.string().optional(),
  totaalWerkzamePersonen: z.number().int().nonnegative().optional(),
  materieleRegistratie: z.object({ datumEinde: z.string().optional() }).optional(),
  handelsnamen: z.array(z.object({ naam: z.string(), volgorde: z.number() })).optional(),
  sbiActiviteiten: z
    .array(
      z.object({ sbiCode: z.string(), sbiOmschrijving: z.string().optional(), indHoofdactiviteit: yesNo }),
    )
    .optional(),
};

export const baseProfileAnswer = z.object({
  ...common,
  naam: z.string(),
  _embedded: z
    .object({
      eigenaar: z
        .object({ rechtsvorm: z.string().optional(), uitgebreideRechtsvorm: z.string().optional() })
        .optional(),
      hoofdvestiging: z.object({ vestigingsnummer: digits(12) }).optional(),
    })
    .optional(),
});

export const branchProfileAnswer = z.object({
  ...common,
  vestigingsnummer: digits(12),
  eersteHandelsnaam: z.string().optional(),
  // Establishments without commerce have this instead of a trade name.
  naam: z.string().optional(),
  adressen: z.array(address).optional(),
  websites: z.array(z.string()).optional(),
});

export const subscriptionsAnswer = z.object({
  abonnementen: z.array(z.object({ id: z.string(), actief: z.boolean().optional() })),
});

export const signalsAnswer = z.object({
  totaalPaginas: z.number().int().nonnegative(),
  signalen: z.array(
    z.object({
      id: z.string().min(1).max(200),
      timestamp: z.string(),
      kvknummer: digits(8),
      signaalType: z.string().min(1).max(100),
      vestigingsnummer: z.string().nullish(),
    }),
  ),
});

export const failureAnswer = z.object({ fout: z.array(z.object({ code: z.string() })) });

export type SearchAnswer = z.infer<typeof searchAnswer>;
export type BaseProfileAnswer = z.infer<typeof baseProfileAnswer>;
export type BranchProfileAnswer = z.infer<typeof branchProfileAnswer>;
export type InlandAddress = z.infer<typeof inlandAddress>;
