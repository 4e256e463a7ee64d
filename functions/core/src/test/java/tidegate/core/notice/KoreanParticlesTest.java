package tidegate.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanParticlesTest {

  @ParameterizedTest
  @CsvSource({
    "release-2을(를) 배포합니다, release-2를 배포합니다",
    "release-3을(를) 배포합니다, release-3을 배포합니다",
    "release-10이(가) 실패, release-10이 실패",
    "hotfix-7(으)로 되돌립니다, hotfix-7로 되돌립니다",
    "release-6(으)로 되돌립니다, release-6으로 되돌립니다",
    "release-4(sha256:1111)을(를) 배포합니다, release-4(sha256:1111)를 배포합니다",
    "배포은(는) 끝, 배포는 끝",
    "롤백은(는) 끝, 롤백은 끝",
    "siteurl은(는) 다름, siteurl은 다름",
    "\"pages\"과(와) 함께, \"pages\"와 함께",
    "서울(으)로 갑니다, 서울로 갑니다",
  })
  void choosesByTheLastSound(String written, String read) {
    assertThat(KoreanParticles.chosen(written)).isEqualTo(read);
  }

  @Test
  void leavesWhatIsNoParticle() {
    assertThat(KoreanParticles.chosen("복원(archive)하고 을(를)")).isEqualTo("복원(archive)하고 을(를)");
  }
}
