import { z } from "zod";
import { passwordLength } from "./accounts.ts";

export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const newPasswordField = z.string().min(passwordLength.minimum).max(passwordLength.maximum);
/** A name as the person writes it: any script, on one line. */
export const nameField = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\u2028\u2029<>]+$/u);

const to = z.string().max(2000).optional();

export const signUpSchema = z.object({ name: nameField, email: emailField, password: newPasswordField, to });
export const signInSchema = z.object({ email: emailField, password: z.string().min(1).max(1000), to });
export const addressSchema = z.object({ email: emailField, to });
export const confirmSchema = z.object({ token: z.string().min(1).max(4000), to });
export const resetSchema = z.object({ token: z.string().min(1).max(200), password: newPasswordField });
export const changePasswordSchema = z.object({
  password: z.string().min(1).max(1000),
  newPassword: newPasswordField,
});
export const changeEmailSchema = z.object({ email: emailField, password: z.string().min(1).max(1000) });
