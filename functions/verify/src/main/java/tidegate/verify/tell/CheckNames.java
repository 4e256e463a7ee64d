package tidegate.verify.tell;

/** What checks are about, for those who read Korean. */
public final class CheckNames {

  private CheckNames() {}

  /** The check's id where it has no Korean name. */
  public static String korean(String check) {
    return switch (check) {
      case "siteurl" -> "사이트 주소";
      case "renders" -> "화면 표시";
      case "installed" -> "설치 상태";
      case "redirects" -> "리디렉션";
      case "release" -> "릴리스 확인";
      case "plugins" -> "플러그인";
      case "database-upgrade" -> "데이터베이스 업그레이드";
      case "mixed-content" -> "혼합 콘텐츠";
      case "exposed" -> "비밀 파일 노출";
      case "xmlrpc" -> "XML-RPC 노출";
      case "user-names" -> "사용자 이름 노출";
      case "pages" -> "페이지";
      case "server-errors" -> "서버 오류";
      case "object-cache" -> "객체 캐시";
      case "targets-healthy" -> "대상 그룹 상태";
      case "freeze" -> "동결";
      case "scaling" -> "용량 변경 중";
      case "hook-unanswered" -> "훅 무응답";
      case "unseen" -> "확인 불가";
      default -> check;
    };
  }
}
