export default {
  "accounts.wrong_credentials": "Cette adresse et ce mot de passe ne vont pas ensemble.",
  "accounts.wrong_password": "Ce n’est pas votre mot de passe actuel. Rien n’a été changé.",
  "accounts.too_many_tries_one": "Trop d’essais. Réessayez dans une minute.",
  "accounts.too_many_tries_other": "Trop d’essais. Réessayez dans {count} minutes.",
  "accounts.link_expired": "Ce lien n’est plus valable : il a déjà servi, ou il est trop ancien. Demandez-en un autre.",
  "accounts.already_confirmed": "Cette adresse est déjà confirmée.",
  "accounts.email_same": "C’est déjà votre adresse.",
  "accounts.email_taken": "Cette adresse a déjà un compte.",
  "accounts.token_not_found": "Ce jeton n’existe pas, ou plus.",
  "accounts.too_many_tokens": "Vous avez déjà {count} jetons. Retirez-en un d’abord.",
  "accounts.last_steward_one":
    "{spaces} n’a pas d’autre responsable que vous. Confiez ce lieu à quelqu’un d’abord ; rien n’a été effacé.",
  "accounts.last_steward_other":
    "{spaces} n’ont pas d’autre responsable que vous. Confiez ces lieux à quelqu’un d’abord ; rien n’a été effacé.",
  "accounts.open_loans_one":
    "Un emprunt à votre nom n’est pas terminé : {loans}. Rendez ou annulez d’abord ; rien n’a été effacé.",
  "accounts.open_loans_other":
    "{count} emprunts à votre nom ne sont pas terminés : {loans}. Rendez ou annulez d’abord ; rien n’a été effacé.",
} as const;
