import type { Language, Role } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface UserFilter {
  q?: string;
  ids?: string[];
  roles?: Role[];
  includeArchived?: boolean;
}

export type UserOrderField = 'name' | 'email' | 'role' | 'createdAt';

export interface UserListRequest extends PageRequest {
  filter: UserFilter;
  orderBy?: Ordering<UserOrderField>;
}

export interface UserInput {
  email: string;
  name: string;
  initials: string;
  role: Role;
  colour?: string;
  jobTitle?: string | null;
  phone?: string | null;
  language?: Language;
  /** A new password; absent leaves the old one. */
  password?: string;
}
