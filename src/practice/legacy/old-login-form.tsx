const fields = ['TC Kimlik No', 'Resimdeki Yazı', 'Güvenlik Sözcüğü'];

/** The old login by security word; takes nothing in. */
export function OldLoginForm({ onAnswer }: { readonly onAnswer: () => void }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer();
      }}
    >
      <b>Şifreli Giriş Ekranı</b>
      <table class="old-form">
        <tbody>
          {fields.map((name) => (
            <tr key={name}>
              <td>{name} :</td>
              <td>
                {name === 'Resimdeki Yazı' && (
                  <div class="captcha" aria-hidden="true">
                    ESKİ
                  </div>
                )}
                <input type="text" aria-label={name} autoComplete="off" />
              </td>
            </tr>
          ))}
          <tr>
            <td />
            <td>
              <input type="submit" value="Giriş" />{' '}
              <a href="#unuttum" onClick={onAnswer}>
                Güvenlik Sözcüğümü Unuttum
              </a>
            </td>
          </tr>
        </tbody>
      </table>
    </form>
  );
}
