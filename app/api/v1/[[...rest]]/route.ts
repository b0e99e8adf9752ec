import { answerApi } from "@/lib/api/handler";

export { answerApi as GET, answerApi as POST, answerApi as PUT, answerApi as PATCH, answerApi as DELETE };
