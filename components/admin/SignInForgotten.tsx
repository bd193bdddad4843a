import { signInTexts } from '../../messages'

const texts = signInTexts.forgotten

/** In place of Payload's form, which promises a mail: Planværk gives nobody a password by mail. */
export const SignInForgotten = () => (
  <div className="pv-sign-in">
    <h1>{texts.heading}</h1>
    <p>{texts.text}</p>
    <p>
      <a className="pv-button" href="/admin/login">
        {texts.back}
      </a>
    </p>
  </div>
)
