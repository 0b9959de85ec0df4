/** What every form of the old sites answers. */
export function RetiredNote() {
  return (
    <p class="old-note">
      <b>Bu sistem kullanımdan kaldırılmıştır.</b>
      <br />
      İşlemleriniz için KamuSM ana sayfasındaki Online İşlemler bağlantısını kullanınız.
    </p>
  );
}
