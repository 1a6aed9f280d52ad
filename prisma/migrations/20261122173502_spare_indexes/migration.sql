-- contacts_name_keys finds people by family name, and affiliations_business_people those of a business: these two only cost time to write.
DROP INDEX "contacts_familyName_id_idx";
DROP INDEX "affiliations_businessId_idx";
