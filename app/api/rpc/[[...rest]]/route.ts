import { answerRpc } from "@/lib/api/rpc";

export { answerRpc as GET, answerRpc as POST };
