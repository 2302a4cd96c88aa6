export const campaignPath = (code: string) => `/c/${code}`;
/** Where whoever asked confirms and follows a request, without an account. */
export const followRequestPath = (code: string, key: string) => `/r/${code}/${key}`;
